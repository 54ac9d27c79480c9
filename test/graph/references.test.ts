import { isObjectType, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Reference, ResolveReference } from '../../src/loaders/entity-type.js';
import type { Reads } from '../../src/loaders/reads.js';
import { wholeSchema } from '../helpers/graph-schema.js';

const entities = Object.values(wholeSchema().getTypeMap()).filter(
  (type): type is GraphQLObjectType =>
    isObjectType(type) && (type.astNode?.directives ?? []).some(({ name }) => name.value === 'key'),
);

/** How a type is found again, where Apollo's subgraph library looks for it. */
function referenceOf(type: GraphQLObjectType | undefined): ResolveReference | undefined {
  const { apollo } = (type?.extensions ?? {}) as {
    apollo?: { subgraph?: { resolveReference?: ResolveReference } };
  };
  return apollo?.subgraph?.resolveReference;
}

function resolve(reference: Reference, reads: object = {}): unknown {
  const type = entities.find(({ name }) => name === reference.__typename);
  return referenceOf(type)?.(reference, { reads: reads as Reads });
}

describe('a reference', () => {
  it('is resolved for every entity', () => {
    expect(entities.length).toBeGreaterThan(10);
    expect(entities.filter((type) => !referenceOf(type)).map(({ name }) => name)).toEqual([]);
  });

  it('to a host needs no call', () => {
    expect(resolve({ __typename: 'Host', address: '192.0.2.1' })).toMatchObject({ address: '192.0.2.1' });
    expect(resolve({ __typename: 'Host', address: 'xx' })).toBeNull();
  });

  it('is found by its id, and is none when the id is of another type', async () => {
    const listener = (id: string) => Promise.resolve({ __typename: 'TcpListener', id });
    const reads = { gaap: { listener } };
    const id = 'prod:gaap:global:tcp-listener:listener-1';
    expect(await resolve({ __typename: 'TcpListener', id }, reads)).toEqual({
      __typename: 'TcpListener',
      id,
    });
    expect(await resolve({ __typename: 'UdpListener', id }, reads)).toBeNull();
  });
});
