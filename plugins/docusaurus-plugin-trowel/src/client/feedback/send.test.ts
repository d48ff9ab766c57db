import { expect, test } from 'vitest';
import type { PulseFeedback } from '../../shared/feedback.ts';
import { isFeedbackCut, toFeedbackForm, toFeedbackLine, toFeedbackMail } from './send.ts';

const answer = { page: 'archaeology/a', further: 'no', says: 'A & B?\n"C"', week: '2026-W41' } as const;
const pulse: PulseFeedback = { page: 'programme', as: 'mentor', pulse: { hours: 'rather no' }, week: '2026-W41' };

test('a form has filled in what its address asks for, and nothing that was not answered', () => {
  const filled = new URL(
    toFeedbackForm('https://f.example/?p={page}&f={further}&s={says}&x={hours}#{nothing}', answer),
  );
  expect(Object.fromEntries(filled.searchParams)).toEqual({ p: 'archaeology/a', f: 'no', s: 'A & B?\n"C"', x: '' });
  const ofPulse = new URL(toFeedbackForm('https://f.example/?p={page}&h={hours}&as={as}&line={line}', pulse));
  expect(Object.fromEntries(ofPulse.searchParams)).toEqual({
    ...{ p: 'programme', h: 'rather no', as: 'mentor', line: toFeedbackLine(pulse) },
  });
});

test('a long text is cut to what an address holds, and half a sign breaks nothing', () => {
  const long = { ...answer, says: '😀\ud83d'.repeat(900) };
  expect(toFeedbackForm('https://f.example/?s={says}', long).length).toBeLessThan(1600);
  expect(isFeedbackCut(long)).toBe(true);
  expect(isFeedbackCut(answer)).toBe(false);
});

test('a mail has the answer as a line, which can begin no other field', () => {
  expect(toFeedbackMail('team@example.org', { ...answer, says: 'x&bcc=y' })).toBe(
    `mailto:team@example.org?subject=Feedback%3A%20archaeology%2Fa&body=${encodeURIComponent(
      '{"page":"archaeology/a","further":"no","says":"x&bcc=y","week":"2026-W41"}',
    )}`,
  );
});
