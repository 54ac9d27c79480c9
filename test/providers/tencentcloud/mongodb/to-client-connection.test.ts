import { describe, expect, it } from 'vitest';
import { createMongodbReads } from '../../../../src/providers/tencentcloud/mongodb/mongodb-reads.js';
import { toClientConnection } from '../../../../src/providers/tencentcloud/mongodb/to-client-connection.js';
import { createUpstream, openReader } from '../../../helpers/open-reader.js';
import { readFixture } from '../../../helpers/read-fixture.js';
import { createScriptedTarget } from '../../../helpers/scripted-target.js';

const place = { service: 'mongodb', region: 'ap-guangzhou' };
const { Response: printed } = JSON.parse(readFixture('mongodb-describe-client-connections.json')) as {
  Response: unknown;
};

describe("the provider's printed example", () => {
  const target = createScriptedTarget(() => printed, place);
  const reads = () => createMongodbReads(openReader(createUpstream([target])));

  it('comes out whole: two rows, though the total says one, with ids of their own', async () => {
    const page = await reads().clientConnections('prod:mongodb:ap-guangzhou:instance:cmgo-eqmoaxxx', null, {
      first: 50,
      after: null,
      wantsTotal: true,
    });
    expect(page).toMatchObject({ complete: true, gaps: [], totalCount: 2, pageInfo: { hasNextPage: false } });
    expect(page.nodes).toEqual(
      ['', '#2'].map((repeat) => ({
        __typename: 'ClientConnection',
        id: `prod:mongodb:ap-guangzhou:client-connection:cmgo-eqmoaxxx/xx/internal${repeat}`,
        ip: 'xx',
        count: 1,
        internal: true,
        instanceId: 'prod:mongodb:ap-guangzhou:instance:cmgo-eqmoaxxx',
      })),
    );
  });

  it('is found again by each of its ids', async () => {
    const id = 'prod:mongodb:ap-guangzhou:client-connection:cmgo-eqmoaxxx/xx/internal';
    const found = reads();
    expect(await found.clientConnection(`${id}#2`)).toMatchObject({ id: `${id}#2`, ip: 'xx' });
    expect(await found.clientConnection(id)).toMatchObject({ id });
    expect(await found.clientConnection(`${id}#3`)).toBeNull();
  });
});

describe('toClientConnection', () => {
  const target = createScriptedTarget(() => null, place);
  const read = (row: object) => toClientConnection(row, target, 'cmgo-demo0001');

  it("tells the cloud's own use of an address from a customer's", () => {
    const [own, customer] = [true, false].map((InternalService) =>
      read({ IP: '10.20.0.15', Count: 42, InternalService }),
    );
    expect(own!.id).toBe(`${customer!.id}/internal`);
    expect(customer).toMatchObject({ ip: '10.20.0.15', count: 42, internal: false });
  });

  it('keeps an address with colons whole', () => {
    expect(read({ IP: '2001:db8::1', Count: 1, InternalService: false }).id).toBe(
      'prod:mongodb:ap-guangzhou:client-connection:cmgo-demo0001/2001:db8::1',
    );
  });

  it('reads a row without anything in it', () => {
    expect(read({ IP: null, Count: null })).toMatchObject({ ip: '', count: 0, internal: false });
  });
});
