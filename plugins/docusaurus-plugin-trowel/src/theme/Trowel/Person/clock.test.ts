import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareClocks, overlapWorkdays } from './clock.ts';

const winter = new Date('2026-11-21T12:00:00Z');
const compare = (theirs: string, mine: string, at = winter) => compareClocks({ theirs, mine, locale: 'en-GB', at });

describe('comparing two clocks', () => {
  test('Halifax and Oslo share three hours of the afternoon', () => {
    expect(compare('America/Halifax', 'Europe/Oslo')).toEqual({
      there: 'Saturday 08:00',
      aheadMinutes: -300,
      shared: { from: '14:00', to: '17:00' },
    });
  });

  test('half-hour zones are counted to the minute', () => {
    expect(compare('Asia/Kolkata', 'Europe/Oslo')).toMatchObject({
      aheadMinutes: 270,
      shared: { from: '9:00', to: '12:30' },
    });
  });

  test('people on opposite sides of the earth share no hours', () => {
    expect(compare('Pacific/Auckland', 'Europe/Oslo')?.shared).toBeUndefined();
  });

  test('people on two sides of the date line can share hours', () => {
    expect(compare('Pacific/Auckland', 'Pacific/Honolulu')).toMatchObject({
      aheadMinutes: 23 * 60,
      shared: { from: '10:00', to: '17:00' },
    });
  });

  test('the offset follows the clock changes of the day', () => {
    // On 20 March, Halifax has summer time and Oslo has not.
    expect(compare('America/Halifax', 'Europe/Oslo', new Date('2026-03-20T12:00:00Z'))?.aheadMinutes).toBe(-240);
  });

  test('an unknown time zone gives nothing', () => {
    expect(compare('Europe/Stokkvik', 'Europe/Oslo')).toBeUndefined();
  });

  test('shared hours are as long for both, and inside the working day of both', () => {
    fc.assert(
      fc.property(fc.integer({ min: -26 * 60, max: 26 * 60 }), (ahead) => {
        const [mine, theirs] = [overlapWorkdays(ahead), overlapWorkdays(-ahead)];
        expect(mine && mine.to - mine.from).toBe(theirs && theirs.to - theirs.from);
        if (mine) expect([mine.from >= 540, mine.to <= 1020]).toEqual([true, true]);
      }),
    );
  });
});
