import { describe, expect, it } from 'vitest';
import { UpstreamError } from '../../src/core/errors.js';
import { gaapActions } from '../../src/providers/tencentcloud/gaap/actions.js';
import { rowsOf } from '../../src/upstream/rows-of.js';
import { createScriptedTarget } from '../helpers/scripted-target.js';

const target = createScriptedTarget(() => null);
const action = gaapActions.DescribeProxies;
const read = (body: unknown) => rowsOf({ target, action }, { body, requestId: 'request-1' });

const proxy = { ProxyId: 'link-1' };
const older = { InstanceId: 'link-1' };

describe('the rows of an answer', () => {
  it.each([
    ['as documented', { TotalCount: 1, ProxySet: [proxy], InstanceSet: [] }, [proxy]],
    ['the same in two places', { TotalCount: 1, ProxySet: [proxy], InstanceSet: [older] }, [proxy]],
    ['in the old place only', { TotalCount: 1, ProxySet: [], InstanceSet: [older] }, [older]],
    ['in the old place, the new one missing', { TotalCount: 1, InstanceSet: [older] }, [older]],
    ['none', { TotalCount: 0, ProxySet: [], InstanceSet: [] }, []],
    ['null', { TotalCount: 3, ProxySet: null }, []],
    ['left out where the total is 0', { TotalCount: 0 }, []],
  ])('are read %s', (_, body, rows) => {
    expect(read(body)).toEqual(rows);
  });

  it.each([
    ['left out where there are some', { TotalCount: 3 }],
    ['left out without a total', {}],
    ['no list', { TotalCount: 1, ProxySet: { proxy } }],
    ['not of objects', { TotalCount: 1, ProxySet: ['link-1'] }],
    ['without the id that each has', { TotalCount: 1, ProxySet: [{ ProxyName: 'live-sg' }] }],
    ['of another body', [proxy]],
  ])('are of the wrong shape when they are %s', (_, body) => {
    const attempt = () => read(body);
    expect(attempt).toThrow(UpstreamError);
    expect(attempt).toThrow(/ProxySet is not the documented list/);
  });
});
