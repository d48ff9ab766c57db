import { expect, test } from 'vitest';
import { findMarkers } from '../why/marker.ts';
import { findCommentSyntax, knownLanguages } from './commentSyntax.ts';
import { insertMarker } from './insertMarker.ts';

test.each(knownLanguages)('a marker in %s is read back as it was written', (language) => {
  const inserted = insertMarker('0007', { language, path: '/a/file', lines: ['  code'], line: 0 });
  expect(inserted?.text).toMatch(/^ {2}\S/);
  expect(findMarkers(inserted?.text ?? '')).toEqual([{ name: '0007', line: 1 }]);
});

test('the end of a file counts where the editor does not say the language', () => {
  expect(findCommentSyntax({ language: 'plaintext', path: '/a/b.PY', lines: [], line: 0 })?.[0]).toBe('# ');
  expect(findCommentSyntax({ language: '', path: '/a/Dockerfile', lines: [], line: 0 })?.[0]).toBe('# ');
});

test('a language without comments, or an unknown one, gets no marker', () => {
  for (const [language, path] of [
    ['json', 'a.json'],
    ['plaintext', 'notes.txt'],
    ['constructor', '__proto__'],
  ] as const)
    expect(insertMarker('7', { language, path, lines: ['a'], line: 0 })).toBeUndefined();
});

test('in a script or a style of a page the comment is one of that language', () => {
  const lines = ['<p>', '<script>', 'a();', '</script>', '<style>', 'b {}', '</style>', '<p>'];
  const text = (line: number) => insertMarker('7', { language: 'html', path: 'a.html', lines, line })?.text;
  expect([0, 2, 4, 5, 7].map(text)).toEqual([
    '<!-- @why 7 -->',
    '// @why 7',
    '<!-- @why 7 -->',
    '/* @why 7 */',
    '<!-- @why 7 -->',
  ]);
});

test('between elements of JSX the comment is not shown as text', () => {
  const lines = ['return (', '  <div>', '    <p />', '  </div>'];
  const text = (line: number) => insertMarker('7', { language: 'typescriptreact', path: 'a.tsx', lines, line })?.text;
  expect([1, 2].map(text)).toEqual(['  // @why 7', '    {/* @why 7 */}']);
});

test('a shebang and the first line of a page stay first, and a line past the end is the end', () => {
  const line = (first: string, at: number) =>
    insertMarker('7', { language: 'python', path: 'a', lines: [first, 'a'], line: at })?.line;
  expect([line('#!/bin/sh', 0), line('<?xml?>', 0), line('a', 0), line('a', 99)]).toEqual([1, 1, 0, 2]);
});
