import { describe, expect, it } from 'vitest';
import { ems } from '../../../../src/providers/evostream/ems/ems.js';

const account = { name: 'edge', provider: 'evostream' };
const problemsOf = (settings: unknown) =>
  ems.settingsShape
    .safeParse(settings)
    .error?.issues.map(({ path, message }) => ({ path: path.join('.'), message }));

describe('the ems service', () => {
  it('makes a target of each server, without its login', () => {
    const url = 'https://ops:top-secret@ems.example.com:8888/ems';
    const targets = ems.createTargets(account, {
      servers: [
        { name: 'tokyo-1', url: 'http://127.0.0.1:7777' },
        { name: 'osaka-1', url },
      ],
    });
    expect(targets).toMatchObject([
      { region: 'global', endpoint: 'tokyo-1', server: { address: '127.0.0.1', port: 7777 } },
      { region: 'global', endpoint: 'osaka-1', server: { address: 'ems.example.com', port: 8888 } },
    ]);
    expect(JSON.stringify(targets)).not.toMatch(/ops|top-secret/);
  });

  it('knows by the name in front which server owns a resource', () => {
    const [target] = ems.createTargets(account, {
      servers: [{ name: 'tokyo-1', url: 'http://127.0.0.1:7777' }],
    });
    const resources = ['tokyo-1', 'tokyo-1/97', 'tokyo-10', 'tokyo-10/97', 'osaka-1/97'];
    expect(resources.map((resource) => target?.owns?.(resource))).toEqual([true, true, false, false, false]);
  });

  it('refuses two servers of one name, names that no id can hold, and URLs that are none', () => {
    const url = 'http://127.0.0.1:7777';
    const servers = [
      { name: 'a', url },
      { name: 'b/c', url },
      { name: 'a', url: 'ftp://x:secret@y' },
    ];
    expect(problemsOf({ servers })).toEqual([
      { path: 'servers.1.name', message: 'expected letters, digits, dots, dashes and underscores' },
      { path: 'servers.2.url', message: 'expected http(s)://[user:password@]host:port[/pseudoDomain]' },
      { path: 'servers.2.name', message: 'another server is named a too' },
    ]);
    expect(problemsOf({ servers: [] })).toHaveLength(1);
    expect(problemsOf({ servers: [{ name: 'a', url: `${url}?x=1` }] })).toHaveLength(1);
  });
});
