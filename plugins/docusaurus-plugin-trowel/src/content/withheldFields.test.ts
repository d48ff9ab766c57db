import { expect, test } from 'vitest';
import { parseFrontMatter } from './frontMatter.ts';
import { dropNames } from './withheldFields.ts';

const drop = (lines: string, status?: string) =>
  parseFrontMatter(dropNames(`---\n${lines}\n---\n\nText\n`, (_, name) => name === 'mira', status)).data;

test.each([
  ['owner: mira', {}],
  ['owners: [mira, tom]', { owners: ['tom'] }],
  ['owners: mira, tom', { owners: 'tom' }],
  ['deciders:\n  - mira', {}],
  ['actions: [{change: Less, who: mira}]', { actions: [{ change: 'Less' }] }],
  ['paths: [{path: mira, stage: a}, {path: b, after: [mira, c]}]', { paths: [{ path: 'b', after: ['c'] }] }],
  ['authors: [{name: mira, title: A}]', {}],
  ['title: mira\ntags: [mira]\nskills: [mira]\nowner: mira', { title: 'mira', tags: ['mira'], skills: ['mira'] }],
])('of %j is left %j', (lines, left) => {
  expect(drop(lines)).toEqual(left);
});

test('a status that names a page is told without it', () => {
  expect(drop('status: superseded by ADR-9', 'superseded')).toEqual({ status: 'superseded' });
});

test('a page that names none stays as it is, byte for byte', () => {
  const text = '---\nowner:   tom # keeps it\n---\nText\n';
  expect(dropNames(text, () => false)).toBe(text);
});

test('no line moves, and dates stay dates', () => {
  const text = '---\ndate: 2024-03-01\nowners:\n  - mira\n  - tom\nnote: "a: b"\n---\n\nText\n';
  const left = dropNames(text, (_, name) => name === 'mira');
  expect(left).toBe('---\ndate: 2024-03-01\nowners: [tom]\nnote: "a: b"\n\n\n---\n\nText\n');
});
