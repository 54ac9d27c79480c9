import { describe, expect, it } from 'vitest';
import { listAddresses, parseAddress, parseEndpoint } from '../../src/core/address.js';

describe('parseAddress', () => {
  it.each([
    ['10.20.0.15', '10.20.0.15', 'IPV4', true],
    ['203.0.113.40', '203.0.113.40', 'IPV4', false],
    ['8.8.4.4', '8.8.4.4', 'IPV4', false],
    ['198.19.131.14', '198.19.131.14', 'IPV4', true],
    ['::FFFF:10.20.0.15', '10.20.0.15', 'IPV4', true],
    ['2001:DB8:0:0::1', '2001:db8::1', 'IPV6', false],
    ['fd00::7', 'fd00::7', 'IPV6', true],
    ['169.254.128.9', '169.254.128.9', 'IPV4', true],
    ['100.64.3.3', '100.64.3.3', 'IPV4', true],
    ['[2606:4700::1111]', '2606:4700::1111', 'IPV6', false],
    ['DB.Example.COM.', 'db.example.com', 'DOMAIN', null],
    ['  10.20.0.15 ', '10.20.0.15', 'IPV4', true],
  ])('reads %s', (text, address, family, isPrivate) => {
    expect(parseAddress(text)).toEqual({ address, family, isPrivate });
  });

  it.each([
    ['xx'],
    ['999.1.1.1'],
    [''],
    ['1.2.3'],
    ['10.0.0.256'],
    ['010.0.0.1'],
    ['10.0.0.1:80'],
    ['a..b'],
    ['-a.example.com'],
    ['a b.example.com'],
    [null],
    [undefined],
  ])('finds no address in %s', (text) => {
    expect(parseAddress(text)).toBeNull();
  });
});

describe('listAddresses', () => {
  it.each([
    [['10.20.0.15'], ['10.20.0.15']],
    [
      ['10.20.0.15,10.20.0.16', null, '::ffff:10.20.0.15'],
      ['10.20.0.15', '10.20.0.16'],
    ],
    [['10.20.0.15:6379, [2001:DB8::1]:6379,2001:db8:0::1'], ['10.20.0.15', '2001:db8::1']],
    [['DB.example.com:27017,xx,,999.1.1.1:80'], ['db.example.com']],
    [[undefined, ''], []],
  ])('finds in %j each address once', (texts, addresses) => {
    expect(listAddresses(...texts)).toEqual(addresses);
  });
});

describe('parseEndpoint', () => {
  it.each([
    ['10.20.0.15:41822', '10.20.0.15', 41822],
    ['[2001:db8::1]:6379', '2001:db8::1', 6379],
    ['2001:db8::1', '2001:db8::1', null],
    ['db.example.com:27017', 'db.example.com', 27017],
    ['10.20.0.15', '10.20.0.15', null],
    ['xx', 'xx', null],
    ['', null, null],
    [null, null, null],
  ])('reads %s', (text, address, port) => {
    expect(parseEndpoint(text)).toEqual({ address, port });
  });
});
