import { expect, test } from 'vitest';
import { createNameFinder, findPersonal } from './personalText.ts';

test('an address, a telephone number, a link or a name with @ in a text is found, however it is written', () => {
  const found = {
    'Write to ana@example.org.': 'an e-mail address',
    'Write to ａｎａ＠example.org': 'an e-mail address',
    'Ask @ana about it': 'a name with @',
    'call +47 900 12 345': 'a telephone number',
    'call (0171) 123-4567': 'a telephone number',
    'see https://example.org/ana': 'a link',
    'see www.example.org': 'a link',
    'it is at wiki.example.org/ana': 'a link',
  };
  for (const [text, what] of Object.entries(found)) expect(findPersonal(text), text).toBe(what);
});

test('dates, numbers of records, figures, file names and code are no trace of anybody', () => {
  for (const text of [
    'The table of 2026-10-14 and 2026-10-15 is gone.',
    '0014 says 3,870 refunds in 2 h 56.',
    'Retry.kt:12 and a.b are wrong',
    'the @ sign alone, and 5 @ 3',
    undefined,
    '',
  ])
    expect(findPersonal(text), text).toBeUndefined();
});

test('a name is found whole or in part, with accents or without, and in other words it is not', () => {
  const has = createNameFinder([
    'Inés Ålund',
    'ines-alund',
    'Will May',
    '田中 花子',
    'Ann Price',
    'ann-price',
    'young',
  ]);
  for (const text of [
    'Ines knew it',
    'INÉS ÅLUND knew',
    "ask Ålund's team",
    'ask ines-alund',
    'Alund said so',
    'only Will knows',
    'will may said so',
    '田中さんに聞いた',
    'ask PRICE or ann price',
    'Young knows',
  ])
    expect(has(text), text).toBe(true);
  for (const text of [
    'It will take a day, and may fail.',
    'The price of a young system',
    'Business lines',
    'Willing to read',
    '',
  ])
    expect(has(text), text).toBe(false);
  expect(createNameFinder([])('Anybody')).toBe(false);
});
