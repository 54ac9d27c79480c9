import type { Clock } from '../core/clock.js';
import type { Demand, Permit, Permits } from './permits.js';

/** Who wants permits, and what happens with them. */
export interface PermitTakerOptions {
  clock: Clock;
  permits: Permits;
  demand: Demand;
  /** Told when a permit's time has come. */
  onPermit: (permit: Permit) => void;
  /** Told when nothing is wanted at present. */
  onRest: () => void;
}

/** Takes permits one after the other while they are wanted: a process stands in line once, however much waits in it. */
export class PermitTaker {
  private taking = false;
  /** Permits whose time has not come yet. */
  private ahead = 0;

  constructor(private readonly options: PermitTakerOptions) {}

  /** Whether permits are being taken; when they are not any more, that is told. */
  get isTaking(): boolean {
    return this.taking;
  }

  /** To be called when more may be wanted. */
  wake(): void {
    if (!this.taking && this.left() > 0) void this.takeAll();
  }

  private async takeAll(): Promise<void> {
    const { permits, demand, onRest } = this.options;
    const wanted = (): number => this.left();
    this.taking = true;
    while (wanted() > 0)
      for (const permit of await permits.take({ ...demand, wanted })) this.schedule(permit);
    this.taking = false;
    onRest();
  }

  private left(): number {
    return this.options.demand.wanted() - this.ahead;
  }

  private schedule(permit: Permit): void {
    const { clock, onPermit } = this.options;
    if (permit.inMs <= 0) {
      onPermit(permit);
      return;
    }
    this.ahead += 1;
    void clock.sleep(permit.inMs).then(() => {
      this.ahead -= 1;
      onPermit(permit);
    });
  }
}
