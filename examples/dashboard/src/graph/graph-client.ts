import { costOf, noCost, sumCosts, type Cost } from './cost.js';

/** An error of an answer; where there is data beside it, the field at its path is null. */
export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string };
}

/** One operation to send; a generated document is its own text. */
export interface Question {
  document: { toString(): string };
  variables: unknown;
  signal?: AbortSignal | undefined;
}

/** What was asked together, from the first question to the last answer, and what that cost at the providers. */
export interface Round {
  cost: Cost;
  /** Milliseconds from the first question to the last answer. */
  durationMs: number;
  /** When the last answer came, in milliseconds since 1970. */
  endedAt: number;
}

/** Why the server does not answer this browser. */
export interface Refusal {
  message: string;
  /** Whether it is a token that was refused, and not that there was none. */
  ofToken: boolean;
}

interface GraphAnswer {
  data?: object | null;
  errors?: GraphError[];
  extensions?: unknown;
}

const GRAPH_URL = '/graphql';
const TOKEN_KEY = 'connectome.token';

/** Sends operations, and keeps what their answers say beside the data: errors of fields, and costs. */
export class GraphClient {
  private token = sessionStorage.getItem(TOKEN_KEY);
  private refused: Refusal | null = null;
  private freshness: string | null = null;
  private readonly errors = new WeakMap<object, readonly GraphError[]>();
  private readonly watchers = new Set<() => void>();
  private underWay = 0;
  private startedAt = 0;
  private cost = noCost;
  private last: Round | null = null;

  /** Shows this bearer token from now on, until the tab is closed. */
  showToken(token: string): void {
    sessionStorage.setItem(TOKEN_KEY, token);
    this.token = token;
    this.refused = null;
    this.tell();
  }

  /** The data of an answer, whole or in parts; rejects with what the server says when there is none. */
  async ask({ document, variables, signal }: Question): Promise<object> {
    this.begin();
    try {
      const response = await fetch(GRAPH_URL, {
        method: 'POST',
        headers: this.headers(),
        body: JSON.stringify({ query: document.toString(), variables }),
        signal: signal ?? null,
      });
      return this.read(await parse(response));
    } finally {
      this.end();
    }
  }

  /** Has everything asked anew that is asked until `work` is done, however fresh the held answers are. */
  async askAnew(work: () => Promise<unknown>): Promise<void> {
    this.freshness = 'no-cache';
    try {
      await work();
    } finally {
      this.freshness = null;
    }
  }

  /** The fields that failed in an answer, by the data that `ask` gave. */
  errorsOf(data: object): readonly GraphError[] {
    return this.errors.get(data) ?? [];
  }

  /** The last round that ended; null before the first. */
  readonly lastRound = (): Round | null => this.last;

  /** Why the server wants a token, or another one; null while it answers. */
  readonly refusal = (): Refusal | null => this.refused;

  /** Calls back after each round and when a token was shown, until the returned function is called. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  private headers(): Record<string, string> {
    return {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'connectome-explain': 'true',
      ...(this.freshness !== null && { 'connectome-freshness': this.freshness }),
      ...(this.token !== null && { authorization: `Bearer ${this.token}` }),
    };
  }

  private read({ data, errors = [], extensions }: GraphAnswer): object {
    this.cost = sumCosts(this.cost, costOf(extensions));
    if (!data) {
      const { message = 'The answer is empty.', extensions: { code } = {} } = errors[0] ?? {};
      if (code === 'UNAUTHENTICATED') this.refused = { message, ofToken: this.token !== null };
      throw new Error(message);
    }
    this.errors.set(data, errors);
    return data;
  }

  private begin(): void {
    if (this.underWay === 0) [this.startedAt, this.cost] = [Date.now(), noCost];
    this.underWay += 1;
  }

  private end(): void {
    this.underWay -= 1;
    if (this.underWay > 0) return;
    const endedAt = Date.now();
    this.last = { cost: this.cost, durationMs: endedAt - this.startedAt, endedAt };
    this.tell();
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}

async function parse(response: Response): Promise<GraphAnswer> {
  try {
    return (await response.json()) as GraphAnswer;
  } catch {
    throw new Error(`The server answered HTTP ${response.status}, and nothing that can be read.`);
  }
}
