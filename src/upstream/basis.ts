/** What an operation's answer rests on: enough to know how long the same question has the same answer. */
export class Basis {
  private readonly services = new Set<string>();
  private until = Infinity;

  /** Notes something that was held of a service, and until when (milliseconds since the epoch) it may be used as it was. */
  restOn(service: string, until: number): void {
    this.services.add(service);
    this.until = Math.min(this.until, until);
  }

  /** Notes that a service had to be asked: the same question may be answered otherwise next time. */
  ask(service: string): void {
    this.restOn(service, -Infinity);
  }

  /**
   * Until when the same question has the same answer, in milliseconds since the epoch. What is heard of one of its
   * services after `since` ends that at once.
   */
  validUntil(since: number, heardAt: (service: string) => number): number {
    const isOvertaken = [...this.services].some((service) => heardAt(service) >= since);
    return isOvertaken ? -Infinity : this.until;
  }
}
