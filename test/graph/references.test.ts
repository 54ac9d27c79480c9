import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { subgraphs } from '../../resolvers/index.js';
import { listReferences } from '../../resolvers/references.js';
import type { Reference } from '../../src/loaders/entity-type.js';
import type { Reads } from '../../src/loaders/reads.js';
import { wholeSchema } from '../helpers/graph-schema.js';

const entities = Object.values(wholeSchema().getTypeMap()).filter(
  (type) => isObjectType(type) && (type.astNode?.directives ?? []).some(({ name }) => name.value === 'key'),
);

const gaap = subgraphs.find(({ name }) => name === 'gaap')!;

function resolve(reference: Reference, reads: object = {}): unknown {
  return listReferences(gaap).get(reference.__typename)!(reference, { reads: reads as Reads });
}

describe('a reference', () => {
  it('is resolved for every entity', () => {
    const resolved = new Set(subgraphs.flatMap((subgraph) => [...listReferences(subgraph).keys()]));
    expect(entities.length).toBeGreaterThan(10);
    expect(entities.map(({ name }) => name).filter((name) => !resolved.has(name))).toEqual([]);
  });

  it('is for gateways: the whole graph, which has none, resolves no reference and tells no text', () => {
    const fields = Object.keys(wholeSchema().getQueryType()!.getFields());
    expect(fields).toContain('node');
    expect(fields.filter((name) => name.startsWith('_'))).toEqual([]);
  });

  it('to a host needs no call, and is resolved by every subgraph', () => {
    expect(subgraphs.filter((subgraph) => !listReferences(subgraph).has('Host'))).toEqual([]);
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
