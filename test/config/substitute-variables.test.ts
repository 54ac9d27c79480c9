import fc from 'fast-check';
import { expect, it } from 'vitest';
import { substituteVariables } from '../../src/config/substitute-variables.js';

it('fills variables anywhere in a document, several in one text', () => {
  const { document, unset } = substituteVariables(
    { url: 'https://${USER}:${PASS}@ems.example.com', list: [{ deep: '${USER}' }], number: 1 },
    { USER: 'ops', PASS: 'p' },
  );
  expect(document).toEqual({ url: 'https://ops:p@ems.example.com', list: [{ deep: 'ops' }], number: 1 });
  expect(unset).toEqual([]);
});

it('takes the value as it is: a variable in a variable is text', () => {
  expect(substituteVariables('${A}', { A: '${B}', B: 'no' }).document).toBe('${B}');
});

it('leaves plain what has two dollar signs', () => {
  expect(substituteVariables('$${A} $A', { A: 'no' })).toEqual({ document: '${A} $A', unset: [] });
});

it('names each variable that is not set with its path, and leaves the whole value out', () => {
  const { document, unset } = substituteVariables({ a: [{ b: '${X}${SET}${Y}' }] }, { SET: '1' });
  expect(document).toEqual({ a: [{ b: undefined }] });
  expect(unset).toEqual([
    { path: ['a', 0, 'b'], variable: 'X' },
    { path: ['a', 0, 'b'], variable: 'Y' },
  ]);
});

it('leaves documents without variables as they are', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      fc.pre(!JSON.stringify(value).includes('${'));
      expect(substituteVariables(value, {}).document).toEqual(value);
    }),
  );
});
