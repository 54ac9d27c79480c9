import { TurnQueue, type Turn } from './turn-queue.js';

/** Lets so many calls be under way at once, and the others wait for their turn. */
export class ConcurrencyLimiter {
  private readonly queue = new TurnQueue<() => void>();
  private underWay = 0;

  constructor(private readonly atOnce: number) {}

  /** How many calls wait for their turn. */
  get queueLength(): number {
    return this.queue.length;
  }

  /** Resolves with what is to be called when the call has ended. Rejects with the signal's reason when nobody waits any more. */
  acquire(turn: Turn): Promise<() => void> {
    const release = this.queue.wait(turn);
    this.serve();
    return release;
  }

  private serve(): void {
    while (this.queue.length > 0 && this.underWay < this.atOnce) {
      this.underWay += 1;
      this.queue.serveNext(() => {
        this.underWay -= 1;
        this.serve();
      });
    }
  }
}
