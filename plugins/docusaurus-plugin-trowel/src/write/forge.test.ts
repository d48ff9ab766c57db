import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../../test/support/writtenDrafts.ts';
import { toFileText } from './data.ts';
import { type Forge, parseForge, toEditAddress, toMailAddress, toNewFileAddress } from './forge.ts';

const github: Forge = { type: 'github', repository: 'https://github.com/org/hub', branch: 'main', root: '' };
const gitlab: Forge = { type: 'gitlab', repository: 'https://gitlab.com/a/b/hub', branch: 'main', root: 'site/' };
const page = { file: 'docs/systems/ledger.md', text: '---\ntitle: A & B\n---\n', message: 'Add “A”' };

describe('the address of a forge', () => {
  test.each([
    ['https://github.com/org/hub/edit/main/', github],
    ['https://github.com/org/hub/tree/main', github],
    ['https://gitlab.com/a/b/hub/-/edit/main/site/', gitlab],
    [
      'https://git.example.org/org/hub/-/edit/main/',
      { ...gitlab, repository: 'https://git.example.org/org/hub', root: '' },
    ],
    [
      'https://github.example.org/org/hub/edit/dev/docs/site',
      { type: 'github', repository: 'https://github.example.org/org/hub', branch: 'dev', root: 'docs/site/' },
    ],
  ])('%s is understood', (address, forge) => {
    expect(parseForge(address)).toEqual(forge);
  });

  test.each([
    '',
    'hub',
    'javascript:alert(1)',
    'ftp://github.com/o/h/edit/main/',
    'https://github.com/org/hub',
    'https://github.com/edit/main/',
    'https://me:key@github.com/org/hub/edit/main/',
  ])('%j is none, and the message says what one looks like', (address) => {
    expect(parseForge(address)).toEqual({
      fault: expect.stringContaining('expected an address like https://github.com/org/hub/edit/main/'),
    });
  });
});

describe('the page for a new file', () => {
  test('has the file, its text and the message filled in', () => {
    const { href, text } = toNewFileAddress(github, page);
    const { pathname, searchParams } = new URL(href);
    expect(text).toBe('there');
    expect(pathname).toBe('/org/hub/new/main/docs/systems');
    expect(Object.fromEntries(searchParams)).toEqual({
      filename: 'ledger.md',
      value: page.text,
      message: page.message,
    });
    const other = toNewFileAddress(gitlab, page);
    expect(other.text).toBe('none');
    expect(new URL(other.href).pathname).toBe('/a/b/hub/-/new/main');
    expect(Object.fromEntries(new URL(other.href).searchParams)).toEqual({
      file_name: 'site/docs/systems/ledger.md',
      commit_message: page.message,
    });
  });

  test('is asked for without the text when that is too long, and says so', () => {
    const { href, text } = toNewFileAddress(github, { ...page, text: 'é'.repeat(2000) });
    expect(text).toBe('long');
    expect(new URL(href).searchParams.has('value')).toBe(false);
  });

  test('keeps to its repository and brings every text through, whatever is written', () => {
    const forges = fc.constantFrom(github, gitlab);
    fc.assert(
      fc.property(forges, anyText, anyText, (forge, text, name) => {
        fc.pre(toFileText(text) === text && toFileText(name) === name && !/^\.{0,2}$/.test(name));
        const { href } = toNewFileAddress(forge, { ...page, text, file: `docs/${name.replaceAll('/', '-')}.md` });
        const { origin, pathname, searchParams } = new URL(href);
        expect(`${origin}${pathname}`.startsWith(`${forge.repository}/`)).toBe(true);
        expect(searchParams.get('value')).toBe(forge.type === 'github' ? text : null);
        expect(href.length).toBeLessThan(8000);
      }),
    );
  });
});

test('a title with half a letter, as a paste can have it, makes an address all the same', () => {
  expect(toNewFileAddress(github, { ...page, message: 'A\ud83d' }).href).toContain('message=A%EF%BF%BD');
  expect(toMailAddress('hub@example.org', { ...page, message: 'A\ud83d' }).href).toContain('subject=A%EF%BF%BD');
});

test('a page that is there is edited where it is', () => {
  expect(toEditAddress(gitlab, 'docs/a b.md')).toEqual({
    href: 'https://gitlab.com/a/b/hub/-/edit/main/site/docs/a%20b.md',
    text: 'none',
  });
});

test('a mail has the page when it is short, and nothing that begins another field', () => {
  const { href, text } = toMailAddress('hub@example.org', { ...page, message: 'A&cc=x' });
  expect(text).toBe('there');
  expect(href).toMatch(/^mailto:hub@example\.org\?subject=A%26cc%3Dx&body=docs/);
  expect(href).toContain('%0D%0A%0D%0A');
  expect(toMailAddress('hub@example.org', { ...page, text: 'x'.repeat(3000) }).text).toBe('long');
});
