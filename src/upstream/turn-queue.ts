import { FairQueue, type Lane, type Waiting } from './fair-queue.js';

/** A call that waits for its turn. */
export interface Turn extends Waiting {
  /** Aborted when it does not wait any more. */
  signal: AbortSignal;
}

/** Calls that wait for a token, in fair order; those that are given up leave at once. */
export class TurnQueue<Token> {
  private readonly queue = new FairQueue<Turn>();
  private readonly grants = new Map<Turn, (token: Token) => void>();

  get length(): number {
    return this.queue.length;
  }

  /** How many are served before a call that waits, or one that comes now, as far as is known; `lanes`: who wait for it. */
  countBefore(turn: Waiting, lanes?: Iterable<Lane>): number {
    return this.queue.countBefore(turn, lanes);
  }

  /** Resolves with a token when it is the call's turn; rejects with the signal's reason when it is given up. */
  wait(turn: Turn): Promise<Token> {
    return new Promise((resolve, reject) => {
      turn.signal.throwIfAborted();
      const leave = (): void => {
        this.queue.remove(turn);
        this.grants.delete(turn);
        reject(turn.signal.reason as Error);
      };
      this.grants.set(turn, (token) => {
        this.grants.delete(turn);
        turn.signal.removeEventListener('abort', leave);
        resolve(token);
      });
      turn.signal.addEventListener('abort', leave, { once: true });
      this.queue.add(turn);
    });
  }

  /** Hands a token to the next in turn; to be called only while somebody waits. */
  serveNext(token: Token): void {
    const turn = this.queue.next();
    if (turn) this.grants.get(turn)?.(token);
  }
}
