import type { Clock } from '../core/clock.js';
import type { RedisLink, ScriptRun } from './redis-link.js';
import type { Script } from './script.js';

/** How long a caller waits to hear what others hold, and how long nobody asks when that was too long. Assumed; milliseconds. */
const BOUND_MS = 50;
const REST_MS = 500;

export interface GlanceOptions {
  link: RedisLink;
  clock: Clock;
  /** How long a caller waits for Redis before it goes on without, in milliseconds. */
  boundMs?: number;
}

/** Looks at what Redis holds, where that is worth no more than a moment. */
export class Glance {
  private restsUntil = -Infinity;

  constructor(private readonly options: GlanceOptions) {}

  /** What a script answers; null when it takes too long, or took too long a moment ago. Never rejects. */
  async at(script: Script, run: ScriptRun): Promise<unknown> {
    const { link, clock, boundMs = BOUND_MS } = this.options;
    if (!link.isUp || clock.now() < this.restsUntil) return null;
    try {
      return await link.run(script, { ...run, withinMs: boundMs });
    } catch {
      this.restsUntil = clock.now() + REST_MS;
      return null;
    }
  }
}
