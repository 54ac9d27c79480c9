import { expect, it } from 'vitest';
import { bareAddress } from '../../../examples/dashboard/src/shell/bare-address.js';

it.each([
  ['10.20.1.11', '10.20.1.11'],
  [' 10.20.1.11:6379 ', '10.20.1.11'],
  ['[2001:db8:30::15]:80', '2001:db8:30::15'],
  ['[2001:db8:30::15]', '2001:db8:30::15'],
  ['2001:db8:30::15', '2001:db8:30::15'],
  ['origin.example.com:443', 'origin.example.com'],
  ['orders-api-01', 'orders-api-01'],
  ['', ''],
])('takes of %j the address: %j', (text, address) => {
  expect(bareAddress(text)).toBe(address);
});
