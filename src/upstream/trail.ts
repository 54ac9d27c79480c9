import type { Action } from './action.js';
import type { Identified } from './identified.js';
import { toOutcome, type Asked, type Outcome, type PutQuestion } from './question.js';
import type { Target } from './target.js';

/** The questions behind something that is kept: whoever uses it later was spared them. */
export class Trail {
  /** By the key under which equal questions are one. */
  readonly questions = new Map<string, PutQuestion>();
  /** The pages that lists brought for those who look things up by id. */
  readonly brought = new Set<readonly Identified[]>();

  /** Notes a question; one that is put again ends as it did the last time. */
  ask(asked: Asked & { key: string }, answer: Promise<Outcome & { observedAt: number }>): void {
    const question: PutQuestion = { asked, outcome: {}, observedAt: null };
    this.questions.set(asked.key, question);
    answer.then(
      ({ requestId, observedAt }) => {
        Object.assign(question, { outcome: { requestId }, observedAt });
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

  /** The part of it that led to some places. */
  at(targets: readonly Target[]): Trail {
    const part = new Trail();
    part.follow(this);
    for (const [key, { asked }] of part.questions)
      if (!targets.includes(asked.target)) part.questions.delete(key);
    return part;
  }

  /** The actions by which the questions were put, by their names. */
  actions(): Map<string, Action> {
    return new Map([...this.questions.values()].map(({ asked: { action } }) => [action.name, action]));
  }
}
