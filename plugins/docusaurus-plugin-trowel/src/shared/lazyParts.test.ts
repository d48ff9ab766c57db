import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { addLazyParts, extend, omit } from './lazyParts.ts';

/** A page whose text counts how often it is made. */
function makePage() {
  const made: string[] = [];
  const page = addLazyParts({ id: 'a' }, { text: () => [`words ${made.push('text')}`] });
  return { page, made };
}

describe('an object with lazy parts', () => {
  test('makes a part once, at its first use', () => {
    const { page, made } = makePage();
    expect(page.id).toBe('a');
    expect(made).toEqual([]);
    expect(page.text).toBe(page.text);
    expect(made).toEqual(['text']);
  });

  test('can be listed, spread and compared like plain data', () => {
    expect(makePage().page).toStrictEqual({ id: 'a', text: ['words 1'] });
    expect({ ...makePage().page }).toStrictEqual({ id: 'a', text: ['words 1'] });
    expect(structuredClone(makePage().page)).toStrictEqual({ id: 'a', text: ['words 1'] });
    expect(JSON.stringify(makePage().page)).toBe('{"id":"a","text":["words 1"]}');
  });

  test('can be extended without making a part, which the copy shares', () => {
    const { page, made } = makePage();
    const more = extend(page, { id: 'b', number: 1 });
    expect(made).toEqual([]);
    expect(more).toStrictEqual({ id: 'b', number: 1, text: ['words 1'] });
    expect(page.text).toBe(more.text);
    expect(made).toEqual(['text']);
    expect(page.id).toBe('a');
  });

  test('is no dictionary for the engine, whatever objects were made before, and nor are its copies', () => {
    setFlagsFromString('--allow-natives-syntax');
    const isFast = runInThisContext('(object) => %HasFastProperties(object)') as (object: object) => boolean;
    const names = Array.from({ length: 30 }, (_, at) => `field${at}`);
    const make = () => addLazyParts(Object.fromEntries(names.map((name) => [name, 1])), { text: () => 'words' });
    const pages = [make(), make(), extend(make(), { id: 'a', number: 1 }), omit(make(), 'field3')];
    expect(pages.map(isFast)).toEqual([true, true, true, true]);
  });

  test('can be copied without a part, which is not made', () => {
    const { page, made } = makePage();
    expect(omit(page, 'text')).toStrictEqual({ id: 'a' });
    expect(made).toEqual([]);
  });
});
