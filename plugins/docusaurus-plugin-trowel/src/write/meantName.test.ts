import { expect, test } from 'vitest';
import { findExact, findMeant, isMeant } from './meantName.ts';

const offers = [
  { name: 'priya-anand', title: 'Priya Anand' },
  { name: 'tiago-marques', title: 'Tiago Marques' },
  { name: 'tia', title: 'Tía Bo' },
  { name: '0004-ledger', title: 'One ledger' },
  { name: 'payments/gate', title: 'The gate' },
];

test.each([
  ['pri', 'priya-anand'],
  ['Ana', 'priya-anand'],
  ['priya an', 'priya-anand'],
  ['Tiago Marques', 'tiago-marques'],
  // It is a name, though another begins so, too.
  ['tia', 'tia'],
  ['ti', undefined],
  ['riya', undefined],
  ['nobody', undefined],
  ['', undefined],
  // These are references as they are.
  ['4', '4'],
  ['gate', 'gate'],
])('%j means %j', (written, name) => {
  expect(findMeant(offers, written)).toBe(name);
});

test('a name that may be new is never completed', () => {
  expect(findExact(offers, 'pri')).toBeUndefined();
  expect(findExact(offers, 'PRIYA ANAND')).toBe('priya-anand');
});

test('a page is meant by its number, its name in its folder, or its title', () => {
  expect(offers.map((offer) => ['4', 'GATE', 'One Ledger'].some((one) => isMeant(offer, one)))).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
});
