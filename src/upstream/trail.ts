import { callKey } from './call.js';
import { toOutcome, type Asked, type Outcome } from './explain.js';
import type { Identified } from './identified.js';

/** A question that was put, and how it ended at last. */
export interface PutQuestion {
  asked: Asked;
  outcome: Outcome;
}

/** The questions behind something that is kept: whoever uses it later was spared them. */
export class Trail {
  /** By the key under which equal questions are one. */
  readonly questions = new Map<string, PutQuestion>();
  /** The pages that lists brought for those who look things up by id. */
  readonly brought = new Set<readonly Identified[]>();

  /** Notes a question; one that is put again ends as it did the last time. */
  ask(asked: Asked, answer: Promise<Outcome>): void {
    const { target, action, parameters } = asked;
    const question: PutQuestion = { asked, outcome: {} };
    this.questions.set(callKey(target, action, parameters), question);
    answer.then(
      ({ requestId }) => {
        question.outcome = { requestId };
      },
      (error: unknown) => {
        question.outcome = toOutcome(error);
      },
    );
  }

  /** Notes what a page of a list brought. */
  bring(rows: readonly Identified[]): void {
    this.brought.add(rows);
  }

  /** Notes all that another trail led over. */
  follow({ questions, brought }: Trail): void {
    for (const [key, question] of questions) this.questions.set(key, question);
    for (const rows of brought) this.brought.add(rows);
  }
}
