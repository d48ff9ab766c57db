import { expect, test } from 'vitest';
import type { FrictionEvent } from '../../progress/event.ts';
import { isCutShort, postFriction, toFrictionIssue, toFrictionMail, toFrictionNote } from './send.ts';

const letter = { title: 'Confusing: A & B', body: 'Which "table"?\n\n<script>alert(1)</script>' };

test('a note becomes an issue on GitHub or GitLab, and none where the site has no form', () => {
  const github = new URL(toFrictionIssue('https://github.com/org/hub/issues/new', letter) ?? '');
  expect(github.searchParams.get('title')).toBe(letter.title);
  expect(github.searchParams.get('body')).toBe(letter.body);
  const gitlab = new URL(toFrictionIssue('https://gitlab.com/org/hub/-/issues/new', letter) ?? '');
  expect(gitlab.searchParams.get('issue[description]')).toBe(letter.body);
  expect(toFrictionIssue(undefined, letter)).toBeUndefined();
  expect(toFrictionIssue('javascript:alert(1)', letter)).toBeUndefined();
});

test('a note becomes a mail to the owner, with nothing in it that begins another field', () => {
  const mail = toFrictionMail('mailto:ana@example.org', { title: 'A&cc=x', body: 'One\nTwo?&bcc=y' });
  expect(mail).toBe('mailto:ana@example.org?subject=A%26cc%3Dx&body=One%0D%0ATwo%3F%26bcc%3Dy');
  for (const address of [undefined, 'https://chat.example.org', 'mailto:a@b.c?cc=d@e.f', 'javascript:alert(1)@x'])
    expect(toFrictionMail(address, letter)).toBeUndefined();
  for (const letters of ['😀', '\n', 'a', '\ud83d'])
    expect(
      toFrictionMail('mailto:a@b.c', { title: letters.repeat(99), body: letters.repeat(2000) })?.length,
    ).toBeLessThan(2000);
});

test('a note of a few paragraphs goes into an issue whole, and one that an address cannot hold says so', () => {
  const body = 'The table is gone, and nobody says where. '.repeat(40);
  const form = 'https://github.com/org/hub/issues/new';
  expect(new URL(toFrictionIssue(form, { title: 'T', body }) ?? '').searchParams.get('body')).toBe(body);
  expect(isCutShort({ title: 'T', body }, 'issue')).toBe(false);
  expect(isCutShort({ title: 'T', body }, 'mail')).toBe(true);
  const long = { title: 'T', body: '表'.repeat(2000) };
  expect(isCutShort(long, 'issue')).toBe(true);
  // One who is not signed in is sent on to the same address, encoded once more.
  expect(encodeURIComponent(toFrictionIssue(form, long) ?? '').length).toBeLessThan(8000);
});

test('a kept note becomes a line of the log: the name of the path, and of the moment only its day', () => {
  const event: FrictionEvent = {
    ...{
      type: 'friction',
      id: 'e',
      time: 1,
      at: new Date(2026, 2, 1, 0, 20).toISOString(),
      note: 'n',
      step: 'archaeology/a',
      state: 'kept',
    },
    ...{ path: 'path/team/backend', what: 'wrong', says: 'No.' },
  };
  expect(JSON.parse(JSON.stringify(toFrictionNote(event)))).toEqual({
    ...{ step: 'archaeology/a', path: 'team/backend', what: 'wrong', says: 'No.', on: '2026-03-01' },
  });
});

test('a note is posted as a line of the log, without cookies or the page’s address, and a refusal is an error', async () => {
  const note = { step: 'archaeology/a', what: 'wrong', says: 'No.' } as const;
  const asked: [unknown, RequestInit | undefined][] = [];
  const answer =
    (status: number): typeof fetch =>
    async (address, options) => {
      asked.push([address, options]);
      return new Response(undefined, { status });
    };
  await postFriction('https://hooks.example.org/friction', note, answer(204));
  expect(asked[0]?.[0]).toBe('https://hooks.example.org/friction');
  expect(asked[0]?.[1]).toMatchObject({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' });
  expect(JSON.parse(String(asked[0]?.[1]?.body))).toEqual(note);
  await expect(postFriction('https://hooks.example.org/friction', note, answer(500))).rejects.toThrow('500');
});
