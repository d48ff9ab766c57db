import { describe, expect, test } from 'vitest';
import { splitNames, splitTags } from './recordNames.ts';

describe('names', () => {
  test.each([
    ['Ana, Bo; Cy', ['Ana', 'Bo', 'Cy']],
    ['Ana and Bo', ['Ana', 'Bo']],
    ['Ana und Bo et Cy & Di', ['Ana', 'Bo', 'Cy', 'Di']],
    ['[Ana, Bo]', ['Ana', 'Bo']],
    ['[Ana], Bo', ['[Ana]', 'Bo']],
    ['x [Ana]', ['x [Ana]']],
    ['Ana <ana@example.org>, Bo<bo@example.org>', ['Ana', 'Bo']],
    ['Ana (lead), Bo (ops) and Cy (payments, ops)', ['Ana', 'Bo', 'Cy']],
    ['Ana   (lead) ; Bo', ['Ana', 'Bo']],
    ['Ana (lead) , Bo', ['Ana', 'Bo']],
    ['Ana (lead) & Bo', ['Ana', 'Bo']],
    ['Ana (the) First, Bo', ['Ana (the) First', 'Bo']],
    ['(all)', ['(all)']],
    ['Ana, (all)', ['Ana', '(all)']],
    ['Ana,, Bo, ', ['Ana', 'Bo']],
    ['Andreas Undset', ['Andreas Undset']],
    ['Ana e Bo', ['Ana', 'Bo']],
    ['Ana Y y Bo', ['Ana Y', 'Bo']],
    ['Ana, Bo, and Cy', ['Ana', 'Bo', 'Cy']],
    ['甲、乙，丙', ['甲', '乙', '丙']],
    ['@ana @bo', ['@ana', '@bo']],
    ['Ana (@ana) <ana@example.org>, Bo(@bo)', ['Ana', 'Bo']],
    ['Ana <ana@example.org> (@ana)', ['Ana']],
    ['Ana ana@example.org', ['Ana']],
    ['<ana@example.org>', ['ana@example.org']],
    ['ana@example.org, bo@example.org', ['ana@example.org', 'bo@example.org']],
    ['N/A', []],
    ['Ana, TBD', ['Ana']],
    ['Ana, Bo, et al.', ['Ana', 'Bo']],
    ['', []],
  ])('%j are %j', (written, expected) => expect(splitNames(written)).toEqual(expected));
});

describe('tags', () => {
  test.each([
    ['frontend, dev-tools', ['frontend', 'dev-tools']],
    ['#frontend  #dev', ['frontend', 'dev']],
    ['c# build', ['c#', 'build']],
    ['[a, b]', ['a', 'b']],
    ['#', []],
  ])('%j are %j', (written, expected) => expect(splitTags(written)).toEqual(expected));
});
