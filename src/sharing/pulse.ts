import type { Clock } from '../core/clock.js';
import type { Group } from './group.js';
import type { RedisLink } from './redis-link.js';

/** How often a process says that it is there, in milliseconds. Assumed: thrice before its silence is noticed. */
const EVERY_MS = 200;

/** Keeps a process's groups told that it is there, and the link probed while Redis is not. */
export class Pulse {
  private readonly ended = new AbortController();
  private beating: Promise<void> | null = null;

  constructor(
    private readonly options: { link: RedisLink; clock: Clock },
    private readonly groups: ReadonlyMap<string, Group>,
  ) {
    options.link.events.on('up', () => {
      void this.beat();
    });
  }

  /** Beats until it is stopped. */
  async run(): Promise<void> {
    const { clock } = this.options;
    while (!this.ended.signal.aborted) {
      void this.beat();
      await clock.sleep(EVERY_MS, this.ended.signal).catch(() => undefined);
    }
  }

  /** Stops, and says goodbye. */
  async stop(): Promise<void> {
    this.ended.abort();
    if (!this.options.link.isUp) return;
    await Promise.allSettled([...this.groups.values()].map((group) => group.say('leaving')));
  }

  /** One beat at a time: Redis may be slow. */
  private beat(): Promise<void> {
    this.beating ??= this.beatOnce().finally(() => {
      this.beating = null;
    });
    return this.beating;
  }

  private async beatOnce(): Promise<void> {
    const { link } = this.options;
    if (!link.isConnected) return;
    if (!link.isUp) await link.probe().catch(() => undefined);
    if (this.ended.signal.aborted) return;
    // Whoever never was among the others does not keep them from sharing.
    const said = [...this.groups.values()].filter((group) => link.isUp || group.isKnown);
    await Promise.allSettled(said.map((group) => group.say(link.isUp ? 'here' : 'away')));
  }
}
