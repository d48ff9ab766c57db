import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseStory } from './spotlight.ts';

const storiesOf = (count: number) => Array.from({ length: count }, (_, id) => ({ id, draft: false }));
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the spotlight', () => {
  test('gives each story one week of as many weeks as there are stories, from whatever day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), day, (count, from) => {
        const turns = Array.from({ length: count }, (_, week) =>
          chooseStory(storiesOf(count), dayAfter(from, 7 * week)),
        );
        expect(new Set(turns.map((story) => story?.id)).size).toBe(count);
      }),
    );
  });

  test('says the same on all days of a week, and changes on Monday', () => {
    const stories = storiesOf(7);
    const week = ['2026-11-23', '2026-11-25', '2026-11-29'].map((today) => chooseStory(stories, today));
    expect(new Set(week).size).toBe(1);
    expect(chooseStory(stories, '2026-11-30')).not.toBe(week[0]);
  });

  test('never shows a draft, and shows nothing where there is no story', () => {
    const stories = storiesOf(3).map((story) => ({ ...story, draft: story.id !== 1 }));
    for (let week = 0; week < 5; week += 1) expect(chooseStory(stories, dayAfter('2026-01-01', 7 * week))?.id).toBe(1);
    expect(chooseStory([], '2026-01-01')).toBeUndefined();
  });
});
