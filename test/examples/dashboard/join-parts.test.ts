import { describe, expect, it } from 'vitest';
import { joinParts } from '../../../examples/dashboard/src/map/join-parts.js';
import {
  emptyPart,
  type Kind,
  type MapNode,
  type WorldPart,
} from '../../../examples/dashboard/src/map/world.js';

function node(key: string, kind: Kind): MapNode {
  return { key, kind, label: key, detail: '', state: 'well' };
}

function part(parts: Partial<WorldPart>): WorldPart {
  return { ...emptyPart(), ...parts };
}

const NONE = new Set<string>();
const link = (from: string, to: string, isIll = false) => ({ from, to, isIll });

describe('the map of several services', () => {
  it('has one host between the services that know its address', () => {
    const { nodes, links } = joinParts(
      [
        part({
          nodes: [node('proxy', 'proxy')],
          links: [link('proxy', '10.0.0.1')],
          hosts: new Map([['10.0.0.1', { name: 'orders-01', failing: [] }]]),
        }),
        part({ nodes: [node('redis', 'redis')], links: [link('10.0.0.1', 'redis')] }),
      ],
      NONE,
    );
    expect(nodes.map(({ key }) => key)).toEqual(['proxy', 'redis', '10.0.0.1']);
    expect(links).toEqual([link('proxy', '10.0.0.1'), link('10.0.0.1', 'redis')]);
  });

  it('leads to the instance that stands at an address, without a host of its own', () => {
    const { nodes, links } = joinParts(
      [
        part({ nodes: [node('proxy', 'proxy')], links: [link('proxy', '10.0.0.9', true)] }),
        part({ nodes: [node('mongo', 'mongo')], standAt: new Map([['10.0.0.9', 'mongo']]) }),
      ],
      NONE,
    );
    expect(nodes.map(({ key }) => key)).toEqual(['proxy', 'mongo']);
    expect(links).toEqual([link('proxy', 'mongo', true)]);
  });

  it('draws equal links once, unhealthy when one of them is', () => {
    const { links } = joinParts(
      [
        part({
          nodes: [node('a', 'proxy'), node('b', 'mongo')],
          links: [link('a', 'b'), link('a', 'b', true), link('a', 'b')],
        }),
      ],
      NONE,
    );
    expect(links).toEqual([link('a', 'b', true)]);
  });

  it('marks the host that a listener finds unhealthy', () => {
    const failing = [{ id: 'l', name: 'web', port: 80 }];
    const { nodes } = joinParts(
      [
        part({
          nodes: [node('proxy', 'proxy')],
          links: [link('proxy', '10.0.0.1', true)],
          hosts: new Map([['10.0.0.1', { name: null, failing }]]),
        }),
      ],
      NONE,
    );
    expect(nodes.find(({ key }) => key === '10.0.0.1')?.state).toBe('ill');
  });
});
