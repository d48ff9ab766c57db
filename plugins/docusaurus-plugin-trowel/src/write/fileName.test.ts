import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../test/support/writtenDrafts.ts';
import { findNameFault, toFileName } from './fileName.ts';

const guide = { kind: 'guide' } as const;
const nameOf = (title: string, taken: readonly string[] = []) => toFileName(guide, { title, taken });

describe('the name of a new file', () => {
  test.each([
    ['It worked: “again”', 'it-worked-again'],
    ['Crème brûlée & Ñandú', 'creme-brulee-nandu'],
    ['العربية أولا', 'العربية-أولا'],
    ['हिन्दी', 'हिन्दी'],
    ['😀', 'guide'],
    ['../../x', 'x'],
    ['CON', 'con-guide'],
    ['index', 'index-guide'],
    ['Page template', 'page-template-guide'],
    ['2019 in review', 'guide-2019-in-review'],
  ])('of %j is %j', (title, name) => {
    expect(nameOf(title).name).toBe(name);
  });

  test('says what was changed, and why', () => {
    expect(nameOf('con').because).toEqual(['reserved']);
    expect(nameOf('🎉').because).toEqual(['empty']);
    expect(nameOf(' ')).toEqual({ name: 'guide', because: [] });
    expect(nameOf('A', ['A', 'a-2'])).toEqual({ name: 'a-3', because: ['taken'] });
    expect(nameOf('word '.repeat(40)).because).toEqual(['long']);
  });

  test('begins with the date, or with the number behind the highest, where its kind has it so', () => {
    const title = 'Ten weeks';
    expect(toFileName({ kind: 'story', fileBegins: 'date' }, { title, taken: [], date: '2026-01-02' }).name).toBe(
      '2026-01-02-ten-weeks',
    );
    const numbered = { kind: 'decision', fileBegins: 'number' } as const;
    expect(toFileName(numbered, { title, taken: [] }).name).toBe('0001-ten-weeks');
    expect(toFileName(numbered, { title, taken: ['009-a', '12-b', 'c'] }).name).toBe('13-ten-weeks');
  });

  test('is one that every file system takes, in its own folder, whatever the title', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), (title, taken) => {
        const { name } = nameOf(title, taken);
        expect(findNameFault(name, taken)).toBeUndefined();
        expect(new TextEncoder().encode(`${name}.md`).length).toBeLessThan(256);
      }),
    );
  });

  test.each(['', '../x', 'a/b', 'a\\b', '.a', '_a', 'a.', 'nul', 'README', 'a b', 'x'.repeat(90)])(
    'cannot be %j',
    (name) => {
      expect(findNameFault(name, [])).toBeDefined();
    },
  );
});
