import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareClocks, overlapWorkdays } from './clock.ts';

const winter = new Date('2026-11-21T12:00:00Z');
const compare = (theirs: string, mine: string, at = winter) => compareClocks({ theirs, mine, locale: 'en-GB', at });

describe('when two people can talk', () => {
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

  test('people on the two sides of the earth share nothing', () => {
    expect(compare('Pacific/Auckland', 'Europe/Oslo')?.shared).toBeUndefined();
  });

  test('across the date line the days differ, and the hours may still be shared', () => {
    expect(compare('Pacific/Auckland', 'Pacific/Honolulu')).toMatchObject({
      aheadMinutes: 23 * 60,
      shared: { from: '10:00', to: '17:00' },
    });
  });

  test('a clock change moves the shared hours on the day on which it holds', () => {
    // In March, Halifax is already on summer time and Oslo is not.
    expect(compare('America/Halifax', 'Europe/Oslo', new Date('2026-03-20T12:00:00Z'))?.aheadMinutes).toBe(-240);
  });

  test('a zone that is none gives nothing', () => {
    expect(compare('Europe/Stokkvik', 'Europe/Oslo')).toBeUndefined();
  });

  test('shared hours are as long for one as for the other, inside the day, also across the date line', () => {
    fc.assert(
      fc.property(fc.integer({ min: -26 * 60, max: 26 * 60 }), (ahead) => {
        const [mine, theirs] = [overlapWorkdays(ahead), overlapWorkdays(-ahead)];
        expect(mine && mine.to - mine.from).toBe(theirs && theirs.to - theirs.from);
        if (mine) expect([mine.from >= 540, mine.to <= 1020]).toEqual([true, true]);
      }),
    );
  });
});
