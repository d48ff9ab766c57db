import { describe, expect, test } from 'vitest';
import { findCodeQuantities, findQuantities } from './quantities.ts';

const prose = (text: string) => findQuantities(text).map(({ key }) => key);
const code = (text: string) => findCodeQuantities(text).map(({ key }) => key);

describe('a quantity', () => {
  test.each([
    ['Cancellations wait four minutes', 't:240', 'private val hold = Duration.ofMinutes(4)'],
    ['a delay of 250 ms', 't:0.25', 'await asyncio.sleep(0.25)'],
    ['read twice within 700 ms', 't:0.7', '#define REREAD_MS 700'],
    ['after two weeks', 't:1209600', "interval '2 weeks'"],
    ['for half an hour', 't:1800', 'ttl: 30m'],
    ['it restarts at 03:40', 'at:03:40', "schedule: '40 3 * * *'"],
    ['it restarts at 3:40', 'at:03:40', 'LocalTime.of(3, 40)'],
    ['leaves at -35', 'n:35', 'const CLOSE_AT = -35;'],
    ['a quarter of an hour is 15 minutes', 't:900', 'const wait = 15 * 60 * 1000;'],
    ['four seconds', 't:4', 'Timeout("PT4S")'],
  ])('of "%s" is %s, as in `%s`', (text, key, line) => {
    expect(prose(text)).toContain(key);
    expect(code(line)).toContain(key);
  });

  test('is none in a date, a year or the number of a record', () => {
    expect(prose('On 2021-03-04, in 1998 and 2019, ADR-17 and 0012 say so.')).toEqual([]);
  });

  test('is none of the numbers that all code has', () => {
    expect(code('for (let i = 0; i < 2; i += 1)')).toEqual([]);
  });

  test('is found in any text in little time', () => {
    expect(() => findCodeQuantities('9'.repeat(2000) + ' * '.repeat(500))).not.toThrow();
  });
});
