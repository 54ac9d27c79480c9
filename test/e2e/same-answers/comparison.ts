import { listCorpus } from './corpus.js';
import { learnValues, type KnownValues } from './known-values.js';
import { openBoth, openSingle, type Both, type GatewayKind } from './open-both.js';
import type { Operation } from './operation.js';
import { schema } from './schema.js';

/** Both, and what they are asked. */
export interface Comparison {
  both: Both;
  /** What there is in their world. */
  known: KnownValues;
  corpus: readonly Operation[];
}

/** Learns what there is from a third one, so that both hold nothing yet. */
export async function openComparison(kind: GatewayKind): Promise<Comparison> {
  const twin = await openSingle();
  const known = await learnValues(twin, schema).finally(twin.close);
  return { known, corpus: listCorpus(schema, known), both: await openBoth(kind) };
}
