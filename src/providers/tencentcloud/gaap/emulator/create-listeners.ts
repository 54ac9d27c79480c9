import type { AcceleratorPlan } from '../../../../emulator/world/cast.js';
import type { Random } from '../../../../emulator/world/random.js';
import type { World } from '../../../../emulator/world/world.js';
import { createRules } from './create-rules.js';
import { createOriginFinder, Origins } from './list-origins.js';
import { ListenerTemplate, listenerTemplates } from './listener-templates.js';
import type { RealServerBook } from './real-server-book.js';
import type { BindingRecord, ForwardingRecord, ListenerRecord, Owner } from './records.js';

/** The start of 2025, when the account's oldest listener was made (Unix seconds). */
const firstDay = 1_735_689_600;

/** Who the listeners are for. */
export interface Ownership {
  owner: Owner;
  /** The proxy, or one of the group's. */
  plan: AcceleratorPlan;
  /** How many listeners. */
  count: number;
  /** Layer-4 TCP listeners only. */
  isTcpOnly: boolean;
  /** Connections of version 1.0 have one origin port a listener. */
  hasOriginPort: boolean;
}

/** Which of its owner's listeners one is. */
interface Place {
  index: number;
  /** How many of its template there were before. */
  round: number;
}

/** A layer-7 listener forwards nothing by itself. */
const forwardsByRules: ForwardingRecord = {
  isDomain: false,
  scheduler: 'rr',
  healthCheck: false,
  bindings: [],
};

/** Makes listeners with what they forward to. */
export class ListenerFactory {
  private readonly random: Random;
  private readonly originsOf: ReturnType<typeof createOriginFinder>;

  constructor(
    world: World,
    private readonly book: RealServerBook,
  ) {
    this.random = world.random('gaap/listeners');
    this.originsOf = createOriginFinder(world.cast);
  }

  /** The listeners of an owner, spread over what its purpose needs. */
  create(ownership: Ownership): ListenerRecord[] {
    const all = listenerTemplates[ownership.plan.target.kind];
    const templates = ownership.isTcpOnly ? all.filter(({ protocol }) => protocol === 'TCP') : all;
    return Array.from({ length: ownership.count }, (_, index) => {
      const template = templates[index % templates.length];
      if (template === undefined)
        throw new RangeError(`${ownership.plan.target.kind} has no listener templates`);
      return this.createListener(ownership, template, { index, round: Math.floor(index / templates.length) });
    });
  }

  private createListener(
    ownership: Ownership,
    template: ListenerTemplate,
    { index, round }: Place,
  ): ListenerRecord {
    const { owner, plan, hasOriginPort } = ownership;
    const { random } = this;
    const isLayer7 = template.protocol.startsWith('HTTP');
    return {
      ...(isLayer7 ? forwardsByRules : this.createForwarding(ownership, template)),
      id: `listener-${random.letters(8)}`,
      name: `${plan.target.name || 'live'}-${template.name}${round === 0 ? '' : `-${round + 1}`}`,
      // A port is taken once by an owner, whatever the protocol.
      port: round === 0 ? template.port : 20_000 + index,
      protocol: template.protocol,
      owner,
      // One in thirty is being changed.
      status: random.chance(1 / 30) ? random.pick([3, 4]) : 0,
      createdAt: firstDay + random.integer(0, 25_000_000),
      originPort: hasOriginPort ? template.originPort : null,
      rules: isLayer7
        ? createRules({
            random,
            app: plan.target.name,
            forward: () => this.createForwarding(ownership, template),
          })
        : [],
    };
  }

  private createForwarding({ owner, plan }: Ownership, template: ListenerTemplate): ForwardingRecord {
    const { random } = this;
    const origins = this.originsOf(plan.target);
    const isDomain = template.domain !== undefined || random.chance(0.12);
    const addresses = isDomain ? [template.domain ?? origins.domain] : this.pickAddresses(origins);
    // One listener in fifty has no origins yet, one in fifteen no health check.
    const used = random.chance(1 / 50) ? [] : addresses;
    const scheduler = random.pick(['rr', 'wrr', 'wrr', 'lc', 'lrtt'] as const);
    const hasFailover = used.length > 1 && random.chance(0.25);
    const bindings = used.map((address, index): BindingRecord => {
      const role = index === 0 ? 'master' : 'slave';
      return {
        server: this.book.bind(address, owner),
        port: template.originPort,
        weight: scheduler === 'wrr' ? random.integer(1, 10) : 1,
        role: hasFailover ? role : '',
      };
    });
    return {
      isDomain,
      scheduler,
      bindings,
      healthCheck: !random.chance(1 / 15),
    };
  }

  private pickAddresses({ addresses }: Origins): string[] {
    return this.random.sample(addresses, this.random.integer(Math.min(2, addresses.length), 5));
  }
}
