import { FairQueue, type Waiting } from './fair-queue.js';

/** A call that waits for its turn. */
export interface Turn extends Waiting {
  /** Aborted when it does not wait any more. */
  signal: AbortSignal;
}

interface Waiter<Token> extends Waiting {
  grant: (token: Token) => void;
}

/** Calls that wait for a token, in fair order; those that are given up leave at once. */
export class TurnQueue<Token> {
  private readonly queue = new FairQueue<Waiter<Token>>();

  get length(): number {
    return this.queue.length;
  }

  /** How many are served before a call that comes now, as far as is known. */
  countBefore(turn: Waiting): number {
    return this.queue.countBefore(turn);
  }

  /** Resolves with a token when it is the call's turn; rejects with the signal's reason when it is given up. */
  wait(turn: Turn): Promise<Token> {
    return new Promise((resolve, reject) => {
      turn.signal.throwIfAborted();
      const leave = (): void => {
        this.queue.remove(waiter);
        reject(turn.signal.reason as Error);
      };
      const waiter: Waiter<Token> = {
        lanes: turn.lanes,
        grant: (token) => {
          turn.signal.removeEventListener('abort', leave);
          resolve(token);
        },
      };
      turn.signal.addEventListener('abort', leave, { once: true });
      this.queue.add(waiter);
    });
  }

  /** Hands a token to the next in turn; to be called only while somebody waits. */
  serveNext(token: Token): void {
    this.queue.next()?.grant(token);
  }
}
