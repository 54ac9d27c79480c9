import type { Clock } from '../../src/core/clock.js';

interface Sleeper {
  wakesAt: number;
  wake: () => void;
}

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  protected time = 1_700_000_000_000;
  private sleepers: Sleeper[] = [];

  now(): number {
    return this.time;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const sleeper: Sleeper = { wakesAt: this.time + ms, wake: resolve };
      this.sleepers.push(sleeper);
      signal?.addEventListener('abort', () => {
        this.sleepers = this.sleepers.filter((other) => other !== sleeper);
        reject(signal.reason as Error);
      });
    });
  }

  alarm(ms: number, ring: () => void): () => void {
    const sleeper: Sleeper = { wakesAt: this.time + ms, wake: ring };
    this.sleepers.push(sleeper);
    return () => {
      this.sleepers = this.sleepers.filter((other) => other !== sleeper);
    };
  }

  /** Goes on, stopping at each sleeper on the way so that what it does happens at its time. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settle();
    for (;;) {
      const next = this.sleepers
        .filter((sleeper) => sleeper.wakesAt <= end)
        .sort((a, b) => a.wakesAt - b.wakesAt)[0];
      if (!next) break;
      this.sleepers = this.sleepers.filter((sleeper) => sleeper !== next);
      this.time = Math.max(this.time, next.wakesAt);
      next.wake();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

/** Lets everything that waits for nothing but its turn happen. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
