import { cutForAddress, isTooLongForMail, toMailLink, toWellFormed } from '../../shared/addressText.ts';
import type { Feedback } from '../../shared/feedback.ts';

/** The most characters that a text takes of the address of a form. */
const longestText = 1500;

/**
 * Fills in the address of a form: `{page}`, `{further}`, `{hours}` and so on stand for what was answered, `{line}` for all of it as a line of
 * `data/feedback.jsonl`. What was not answered is left empty.
 */
export function toFeedbackForm(form: string, line: Feedback): string {
  const { pulse, ...rest } = { pulse: {}, ...line };
  const values: Readonly<Record<string, string | undefined>> = { ...rest, ...pulse, line: toFeedbackLine(line) };
  return form.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(toWellFormed(cutForAddress(values[name] ?? '', longestText))),
  );
}

/** Begins a mail with the answer as a line of `data/feedback.jsonl`, for whoever keeps that file. */
export function toFeedbackMail(mail: string, line: Feedback): string {
  return toMailLink(`mailto:${mail}`, { title: `Feedback: ${line.page}`, body: toFeedbackLine(line) });
}

/** Says whether a mail cannot hold all of an answer. */
export function isFeedbackCut(line: Feedback): boolean {
  return isTooLongForMail(toFeedbackLine(line));
}

/** Writes an answer as a line of `data/feedback.jsonl`: all that is ever sent of it. */
export function toFeedbackLine(line: Feedback): string {
  return JSON.stringify(line);
}
