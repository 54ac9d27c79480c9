import { describe, expect, it } from 'vitest';
import { parseCommand, type Command } from '../../../src/providers/evostream/ems/emulator/parse-command.js';

const encode = (text: string): string => Buffer.from(text).toString('base64');

function parse(path: string, params?: string): Command {
  return parseCommand(path, new URLSearchParams(params === undefined ? {} : { params }));
}

it('reads a bare command', () => {
  expect(parse('/version')).toEqual({
    name: 'version',
    pseudoDomain: null,
    parameters: new Map(),
    problem: null,
  });
});

it("reads the guide's own encodings", () => {
  expect(parse('/getConnectionInfo', 'aWQ9MTQ0').parameters).toEqual(new Map([['id', '144']]));
  expect(parse('/listConnections', 'ZXhjbHVkZU5vbk5ldHdvcmtQcm90b2NvbHM9MQ==').parameters).toEqual(
    new Map([['excludenonnetworkprotocols', '1']]),
  );
});

it.each(['(id=7 commandId=a=b)', 'id=7 commandId=a=b)', ' id=7  commandId=a=b '])('tolerates %j', (list) => {
  expect(parse('/x', encode(list)).parameters).toEqual(
    new Map([
      ['id', '7'],
      ['commandid', 'a=b'],
    ]),
  );
});

it('reads the pseudo domain of the proxy form, with the question mark escaped or not', () => {
  const expected = { name: 'listStreams', pseudoDomain: 'ems', parameters: new Map([['id', '1']]) };
  expect(parse('/ems/listStreams', encode('id=1'))).toMatchObject(expected);
  expect(parse(`/ems/listStreams%3fparams=${encode('id=1')}`)).toMatchObject(expected);
});

describe('params that cannot be read', () => {
  it('names base64 whose plus sign was not escaped in the URL', () => {
    const query = new URLSearchParams(`params=${encode('a=>>>')}`);
    expect(query.get('params')).toContain(' ');
    expect(parseCommand('/x', query).problem).toBe('params is not base64');
  });

  it('names a word that is no pair', () => {
    expect(parse('/x', encode('id')).problem).toBe('id is not of the form key=value');
  });
});
