import type { Answer, Call } from './call.js';
import type { Permits } from './permits.js';

/** A quota that several processes use. */
export interface SharedQuota {
  /** Names the credential without revealing it. */
  credential: string;
  service: string;
  action: string;
  /** Requests a second. */
  limit: number;
}

/** Answers that several processes hold together. */
export interface AnswerBoard {
  /** What is held, if it is younger than that (milliseconds since the epoch). Never rejects; null also when it takes too long. */
  find: (call: Call, youngerThan: number) => Promise<Answer | null>;
  /**
   * Has an answer made by `ask`, unless another process is about to make it: then that one's is waited for. Rejects as
   * `ask` does, and when the call is aborted.
   */
  getOrAsk: (call: Call, ask: () => Promise<Answer>) => Promise<{ answer: Answer; isOwn: boolean }>;
}

/** What a process shares with others of the way to the providers. */
export interface Sharing {
  permitsOf: (quota: SharedQuota) => Permits;
  answers: AnswerBoard;
  /** Says goodbye to the others. */
  close: () => Promise<void>;
}
