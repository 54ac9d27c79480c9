import { FakeClock } from './fake-clock.js';

/** A clock on which a millisecond passes between two looks at it, as on a real one. */
export class SlippingClock extends FakeClock {
  private looks = Infinity;

  override now(): number {
    this.looks -= 1;
    if (this.looks === 0) this.time += 1;
    return this.time;
  }

  /** Lets the millisecond pass at that look from now on. */
  slipAtLook(looks: number): void {
    this.looks = looks;
  }
}
