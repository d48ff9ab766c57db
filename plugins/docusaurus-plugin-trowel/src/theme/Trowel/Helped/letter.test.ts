import { expect, test } from 'vitest';
import { toFrictionIssue, toFrictionMail } from '../../../client/friction/send.ts';
import { toThanks } from './letter.ts';

const page = 'https://hub.example/stories/a';
const instead = 'It helped me.';

test('the reader’s own sentence comes first, then the page; without one, a sentence stands for it', () => {
  expect(toThanks(' The card saved us. ', { instead, page })).toBe(`The card saved us.\n\n${page}`);
  expect(toThanks('  ', { instead, page })).toBe(`It helped me.\n\n${page}`);
});

test('thanks fit into a mail to several authors, and into an issue, with nothing that begins another field', () => {
  const letter = { title: 'A&B', body: toThanks('Thanks & <b>more</b>?cc=x', { instead, page }) };
  const mail = toFrictionMail('mailto:ana@example.org,bo@example.org', letter) ?? '';
  expect(mail.startsWith('mailto:ana@example.org,bo@example.org?subject=A%26B&body=Thanks%20%26%20')).toBe(true);
  expect(mail.split('&')).toHaveLength(2);
  const issue = new URL(toFrictionIssue('https://github.com/o/h/issues/new', letter) ?? '');
  expect(issue.searchParams.get('body')).toBe(letter.body);
});
