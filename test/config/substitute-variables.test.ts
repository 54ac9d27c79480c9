import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { substituteVariables } from '../../src/config/substitute-variables.js';

it('fills variables anywhere in a document, several in one text', () => {
  const { document, used } = substituteVariables(
    { url: 'https://${USER}:${PASS}@ems.example.com', list: [{ deep: '${USER}' }], number: 1 },
    { USER: 'ops', PASS: 'p' },
  );
  expect(document).toEqual({ url: 'https://ops:p@ems.example.com', list: [{ deep: 'ops' }], number: 1 });
  expect(used).toEqual([
    { path: ['url'], variable: 'USER', fault: null },
    { path: ['url'], variable: 'PASS', fault: null },
    { path: ['list', 0, 'deep'], variable: 'USER', fault: null },
  ]);
});

it('takes the value as it is: a variable in a variable is text', () => {
  expect(substituteVariables('${A}', { A: '${B}', B: 'no' }).document).toBe('${B}');
});

it('leaves plain what has two dollar signs', () => {
  expect(substituteVariables('$${A} $A', { A: 'no' })).toEqual({ document: '${A} $A', used: [] });
});

it('names each variable that is not set with its path, and leaves the whole value out', () => {
  const { document, used } = substituteVariables({ a: [{ b: '${X}${SET}${Y}' }] }, { SET: '1' });
  expect(document).toEqual({ a: [{ b: undefined }] });
  expect(used).toEqual([
    { path: ['a', 0, 'b'], variable: 'X', fault: 'unset' },
    { path: ['a', 0, 'b'], variable: 'SET', fault: null },
    { path: ['a', 0, 'b'], variable: 'Y', fault: 'unset' },
  ]);
});

describe('the login of a URL', () => {
  const fill = (text: string, V: string) => substituteVariables(text, { V, HOST: 'host:80/path?a#b' });

  it.each(['/', '@', '#', '?', ':', '\\', ' ', '\t', '\n'])(
    'takes no %j, and leaves the whole value out',
    (sign) => {
      for (const text of ['https://ops:${V}@host/path', 'redis://${V}@host', '${HOST}://$${x}${V}@host']) {
        const { document, used } = fill(text, `p${sign}w`);
        expect(document).toBeNull();
        expect(used.at(-1)).toEqual({ path: [], variable: 'V', fault: 'breaks login' });
      }
    },
  );

  it('takes what is percent-encoded', () => {
    expect(fill('https://ops:${V}@host', 'p%2Fw').document).toBe('https://ops:p%2Fw@host');
  });

  it.each(['https://${HOST}', 'https://ops:x@${HOST}', 'https://host/${HOST}@', '${HOST}@', 'a ${HOST}://@'])(
    'is not what else stands in %s',
    (text) => {
      expect(fill(text, '').document).toBe(text.replace('${HOST}', 'host:80/path?a#b'));
    },
  );
});

it('leaves documents without variables as they are', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      fc.pre(!JSON.stringify(value).includes('${'));
      expect(substituteVariables(value, {}).document).toEqual(value);
    }),
  );
});
