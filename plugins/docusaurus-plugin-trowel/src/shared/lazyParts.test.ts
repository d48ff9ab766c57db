import { describe, expect, test } from 'vitest';
import { addLazyParts, extend, omit } from './lazyParts.ts';

/** A page whose text counts how often it is made. */
function makePage() {
  const made: string[] = [];
  const page = addLazyParts({ id: 'a' }, { text: () => [`words ${made.push('text')}`] });
  return { page, made };
}

describe('an object with lazy parts', () => {
  test('makes a part when it is asked for, and once', () => {
    const { page, made } = makePage();
    expect(page.id).toBe('a');
    expect(made).toEqual([]);
    expect(page.text).toBe(page.text);
    expect(made).toEqual(['text']);
  });

  test('is plain data to everybody who looks at all of it', () => {
    expect(makePage().page).toStrictEqual({ id: 'a', text: ['words 1'] });
    expect({ ...makePage().page }).toStrictEqual({ id: 'a', text: ['words 1'] });
    expect(structuredClone(makePage().page)).toStrictEqual({ id: 'a', text: ['words 1'] });
    expect(JSON.stringify(makePage().page)).toBe('{"id":"a","text":["words 1"]}');
  });

  test('is extended without making a part, and shares it with its copy', () => {
    const { page, made } = makePage();
    const more = extend(page, { id: 'b', number: 1 });
    expect(made).toEqual([]);
    expect(more).toStrictEqual({ id: 'b', number: 1, text: ['words 1'] });
    expect(page.text).toBe(more.text);
    expect(made).toEqual(['text']);
    expect(page.id).toBe('a');
  });

  test('is copied without a part, which is not made', () => {
    const { page, made } = makePage();
    expect(omit(page, 'text')).toStrictEqual({ id: 'a' });
    expect(made).toEqual([]);
  });
});
