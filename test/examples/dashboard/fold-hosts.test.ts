import { describe, expect, it } from 'vitest';
import { foldHosts, type HostOnMap } from '../../../examples/dashboard/src/map/fold-hosts.js';

function host(address: string, known: Partial<HostOnMap> = {}): HostOnMap {
  return { address, name: null, links: 2, isIll: false, isServer: false, ...known };
}

const NONE = new Set<string>();

/** More hosts than there is room for, five in each of twenty networks. */
const crowd = Array.from({ length: 100 }, (_, index) =>
  host(`10.0.${index % 20}.${Math.floor(index / 20) + 1}`),
);

describe('hosts on the map', () => {
  it('stand alone while there is room', () => {
    const { nodes } = foldHosts([host('10.0.0.1'), host('10.0.0.2')], NONE);
    expect(nodes.map(({ key }) => key)).toEqual(['10.0.0.1', '10.0.0.2']);
  });

  it('are left out where they join nothing, but for real servers', () => {
    const { nodes } = foldHosts(
      [host('10.0.0.1', { links: 1 }), host('10.0.0.2', { links: 1, isServer: true })],
      NONE,
    );
    expect(nodes.map(({ key }) => key)).toEqual(['10.0.0.2']);
  });

  it('become one node a network where there is no room, and each is found in its node', () => {
    const { nodes, nodeOf } = foldHosts(crowd, NONE);
    expect(nodes).toHaveLength(20);
    expect(nodes[0]).toMatchObject({ key: '10.0.0.0/24', detail: '5 hosts' });
    for (const { address } of crowd) {
      const node = nodes.find(({ key }) => key === nodeOf.get(address));
      expect(node?.members).toContain(address);
    }
  });

  it('become wider networks where narrow ones have no room either', () => {
    const many = Array.from({ length: 120 }, (_, index) => host(`10.${index % 3}.${index}.1`));
    expect(foldHosts(many, NONE).nodes.map(({ key }) => key)).toEqual([
      '10.0.0/16',
      '10.1.0/16',
      '10.2.0/16',
    ]);
  });

  it('stand alone when they are unhealthy, however many there are', () => {
    const { nodes } = foldHosts([...crowd, host('10.0.3.99', { isIll: true })], NONE);
    expect(nodes.find(({ key }) => key === '10.0.3.99')).toMatchObject({ state: 'ill' });
  });

  it('stand alone when somebody opened their network', () => {
    const { nodes } = foldHosts(crowd, new Set(['10.0.0.0/24']));
    expect(nodes).toHaveLength(24);
    expect(nodes.map(({ key }) => key)).toContain('10.0.0.1');
  });

  it('are called by what their names begin with', () => {
    const named = crowd.map((one, index) => ({
      ...one,
      name: index % 20 === 0 ? `orders-api-0${index / 20}` : null,
    }));
    expect(foldHosts(named, NONE).nodes[0]).toMatchObject({ label: 'orders-api', detail: '5 hosts' });
  });

  it('fold names by the domain above them, and IPv6 by its first groups', () => {
    const names = Array.from({ length: 60 }, (_, index) => host(`h${index}.origin.example.com`));
    const six = Array.from({ length: 60 }, (_, index) => host(`2001:db8:0:1::${index.toString(16)}`));
    expect(foldHosts([...names, ...six], NONE).nodes.map(({ key }) => key)).toEqual([
      '*.origin.example.com',
      '2001:db8:0:1::/64',
    ]);
  });
});
