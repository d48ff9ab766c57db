import { expect, test } from 'vitest';
import { isCutShort, toFrictionIssue, toFrictionMail } from '../../../client/friction/send.ts';
import { toThanks } from './letter.ts';

const page = 'https://hub.example/stories/a';
const instead = 'It helped me.';

test('the page comes first, then the reader’s own sentence; without one, a sentence stands for it', () => {
  expect(toThanks(' The card saved us. ', { instead, page })).toBe(`${page}\n\nThe card saved us.`);
  expect(toThanks('  ', { instead, page })).toBe(`${page}\n\nIt helped me.`);
});

test('thanks fit into a mail to several authors, and into an issue, with nothing that begins another field', () => {
  const letter = { title: 'A&B', body: toThanks('Thanks & <b>more</b>?cc=x', { instead, page }) };
  const mail = toFrictionMail('mailto:ana@example.org,bo@example.org', letter) ?? '';
  expect(
    mail.startsWith(
      'mailto:ana@example.org,bo@example.org?subject=A%26B&body=https%3A%2F%2Fhub.example%2Fstories%2Fa%0D%0A%0D%0AThanks%20%26%20',
    ),
  ).toBe(true);
  expect(mail.split('&')).toHaveLength(2);
  const long = { title: 'A', body: toThanks('谢'.repeat(500), { instead, page }) };
  expect(isCutShort(long, 'mail')).toBe(true);
  expect(toFrictionMail('mailto:a@b.c', long)).toContain(encodeURIComponent(page));
  const issue = new URL(toFrictionIssue('https://github.com/o/h/issues/new', letter) ?? '');
  expect(issue.searchParams.get('body')).toBe(letter.body);
});
