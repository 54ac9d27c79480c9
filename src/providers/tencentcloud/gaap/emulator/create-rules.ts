import type { Random } from '../../../../emulator/world/random.js';
import type { ForwardingRecord, RuleRecord } from './records.js';

const paths = ['/', '/v1', '/v2', '/static', '/healthz', '/live'];

/** What the rules of one listener are made from. */
export interface RuleSource {
  random: Random;
  /** The application behind the listener. */
  app: string;
  forward: () => ForwardingRecord;
}

/** The rules of a layer-7 listener: one to three domains with one to three paths each. */
export function createRules({ random, app, forward }: RuleSource): RuleRecord[] {
  const domains = random.sample(['www', 'api', 'm', 'eu'], random.integer(1, 3));
  return domains.flatMap((label) =>
    random.sample(paths, random.integer(1, 3)).map((path) => ({
      ...forward(),
      path,
      id: `rule-${random.letters(8)}`,
      domain: `${label}.${app}.example.com`,
    })),
  );
}
