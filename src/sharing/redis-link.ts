import { createClient } from '@redis/client';
import { EventEmitter } from 'node:events';
import type { Clock } from '../core/clock.js';
import type { Script } from './script.js';
import { TooLate, within } from './within.js';

/** How long Redis may take before it counts as gone, and how quick it must be to count as back. Assumed. */
const PATIENCE_MS = 200;
const QUICK_MS = 100;

/** How soon a connection is tried again, and how long one may take. Assumed. */
const RETRY_MS = { least: 30, most: 250 } as const;
const CONNECT_MS = 2_000;

/** After how long without a word a connection is given up, and made anew. */
const SILENCE_MS = 5_000;

/** How fast clocks drift apart at the most. Assumed: a hundred millionths, as cheap quartz does. */
const DRIFT = 1e-4;
const UNKNOWN_SKEW = { aheadMs: 0, errorMs: Infinity, at: 0 };

/** Why Redis is not there: it takes too long, its connection ended, or nobody listens. */
export type Loss = 'slow' | 'lost' | 'refused';

interface LinkEvents {
  up: [];
  down: [loss: Loss];
}

/** The only text that Redis's clients need of a failure. */
const NO_SCRIPT = 'NOSCRIPT';

/** A connection to Redis that says whether it can be relied on. While it cannot, nothing waits for it. */
export class RedisLink {
  /** Told when Redis is back or gone, and again when a loss turns out to be another. */
  readonly events = new EventEmitter<LinkEvents>();
  private readonly client;
  private skew = UNKNOWN_SKEW;
  private up = false;
  private closed = false;

  constructor(
    url: string,
    private readonly clock: Clock,
  ) {
    this.client = createClient({
      url,
      RESP: 2,
      // Neither Redis 7.0 nor Valkey has what these would send.
      disableClientInfo: true,
      maintNotifications: 'disabled',
      disableOfflineQueue: true,
      socket: {
        connectTimeout: CONNECT_MS,
        socketTimeout: SILENCE_MS,
        reconnectStrategy: (retries) => Math.min(RETRY_MS.most, RETRY_MS.least * (retries + 1)),
      },
    });
    // Each credential's group listens.
    this.events.setMaxListeners(0);
    this.client.on('error', (error: NodeJS.ErrnoException) => {
      this.lose(isRefusal(error) ? 'refused' : 'lost');
    });
  }

  /** Whether Redis can be relied on. */
  get isUp(): boolean {
    return this.up;
  }

  /** Whether a probe has somebody to go to. */
  get isConnected(): boolean {
    return this.client.isReady;
  }

  /** By how much the clock of Redis is ahead of this process's, in milliseconds. */
  get aheadMs(): number {
    return this.skew.aheadMs;
  }

  /** Begins to connect, and goes on doing so for ever. */
  open(): void {
    // Failures are told as events, and tried again.
    this.client.connect().catch(() => undefined);
  }

  /** Finds out whether Redis answers quickly, however long that takes. */
  async probe(): Promise<void> {
    const since = this.clock.now();
    const [seconds, micros] = await this.client.sendCommand<[string, string]>(['TIME']);
    this.noteTime(Number(seconds) * 1_000 + Number(micros) / 1_000, since);
    if (this.clock.now() - since > QUICK_MS || this.up || this.closed) return;
    this.up = true;
    this.events.emit('up');
  }

  /** Notes what time it was in Redis when it answered something that was asked at `since`; the best such word counts. */
  noteTime(time: number, since: number): void {
    const at = this.clock.now();
    const skew = { aheadMs: time - (since + at) / 2, errorMs: (at - since) / 2, at };
    const trustMs = this.skew.errorMs + (at - this.skew.at) * DRIFT;
    const isOtherClock = Math.abs(skew.aheadMs - this.skew.aheadMs) > skew.errorMs + trustMs;
    if (skew.errorMs <= trustMs || isOtherClock) this.skew = skew;
  }

  /**
   * Runs a script. Rejects when Redis is gone, or does not answer in time; it may run all the same then, and `onLate` is
   * told what it answered.
   */
  async run(script: Script, { keys, args, withinMs = PATIENCE_MS, onLate }: ScriptRun): Promise<unknown> {
    const reply = this.send(script, keys, args);
    try {
      return await within(this.clock, withinMs, reply);
    } catch (error) {
      reply.then(onLate, () => undefined);
      if (error instanceof TooLate && withinMs >= PATIENCE_MS) this.lose('slow');
      throw error;
    }
  }

  /** Ends the connection, after what was sent. */
  async close(): Promise<void> {
    this.closed = true;
    this.up = false;
    if (!this.client.isOpen) return;
    await within(this.clock, PATIENCE_MS, this.client.close()).catch(() => {
      this.client.destroy();
    });
  }

  private async send(script: Script, keys: readonly string[], args: readonly Argument[]): Promise<unknown> {
    const rest = [String(keys.length), ...keys, ...args.map(String)];
    try {
      return await this.client.sendCommand(['EVALSHA', script.sha, ...rest]);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith(NO_SCRIPT)) throw error;
      return this.client.sendCommand(['EVAL', script.text, ...rest]);
    }
  }

  private lose(loss: Loss): void {
    if (this.closed || (!this.up && loss === 'slow')) return;
    this.up = false;
    this.events.emit('down', loss);
  }
}

type Argument = string | number;

/** What a script is run with. */
export interface ScriptRun {
  keys: readonly string[];
  args: readonly Argument[];
  /** How long it may take; less than usual says nothing of Redis as a whole. */
  withinMs?: number;
  onLate?: (reply: unknown) => void;
}

/** Nobody listens where Redis was: it is gone for all, not only for this process. */
function isRefusal(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNREFUSED';
}
