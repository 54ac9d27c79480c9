import type { Action } from './action.js';
import type { Answer, Call } from './call.js';
import type { Permits } from './permits.js';
import type { Target } from './target.js';

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

/** Where things of one kind are looked up by id. */
export interface LookupPlace {
  target: Target;
  action: Action;
  /** Their type, and what of them. */
  of: string;
}

/** A thing that an operation looks up. */
export interface Wanted {
  resource: string;
  /** From when on an answer about it may be, in milliseconds since the epoch. */
  from: number;
  /** Aborted when nobody waits for it any more. */
  signal: AbortSignal;
}

/** An answer of another process. */
export interface SharedLookup {
  answer: Answer;
  /** Whether it was on its way while it was waited for: as live as an answer of one's own. */
  isNews: boolean;
}

/** Answers about things that were looked up by id, which several processes hold together. */
export interface LookupBoard {
  /**
   * An answer that tells of a thing, which another process holds or is about to bring; null if this one is to ask, also when
   * nothing is heard of the others. Rejects with the signal's reason only.
   */
  find: (place: LookupPlace, wanted: Wanted) => Promise<SharedLookup | null>;
  /** Puts up an answer to the question for these things; best effort. */
  put: (place: LookupPlace, resources: readonly string[], answer: Answer) => void;
  /** Says that nothing came of asking for these things: another process may ask; best effort. */
  giveUp: (place: LookupPlace, resources: readonly string[]) => void;
}

/** What a process shares with others of the way to the providers. */
export interface Sharing {
  permitsOf: (quota: SharedQuota) => Permits;
  answers: AnswerBoard;
  lookups: LookupBoard;
  /** Says goodbye to the others. */
  close: () => Promise<void>;
}
