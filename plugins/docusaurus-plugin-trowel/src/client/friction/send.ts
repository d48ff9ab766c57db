import type { FrictionEvent } from '../../progress/event.ts';
import type { FrictionNote } from '../../shared/friction.ts';
import { nameOfId } from '../../shared/name.ts';
import { toCalendarDate } from '../../shared/readersDate.ts';
import { cutForAddress, toWellFormed } from '../addressText.ts';
import { isTooLongForIssue, toIssueAddress } from '../search/issue.ts';

/** The characters that subject and text of a mail can have in its address. Programs for mail take about 2,000. */
const longestMail = { title: 300, body: 1600 } as const;

/** How long an endpoint has to answer, in milliseconds. */
const patience = 30_000;

interface Letter {
  readonly title: string;
  readonly body: string;
}

/** Returns the address of a form for a new issue with a note filled in; `undefined` for a site without such a form. */
export function toFrictionIssue(form: string | undefined, letter: Letter): string | undefined {
  return form === undefined ? undefined : toIssueAddress({ form, ...letter });
}

/** Returns the address by which a mail with a note is begun; `undefined` for an owner without an address. */
export function toFrictionMail(mail: string | undefined, { title, body }: Letter): string | undefined {
  if (mail === undefined || !/^mailto:[^?\s]+@[^?\s]+$/i.test(mail)) return undefined;
  const encode = (text: string, most: number) =>
    encodeURIComponent(toWellFormed(cutForAddress(text, most)).replaceAll('\n', '\r\n'));
  return `${mail}?subject=${encode(title, longestMail.title)}&body=${encode(body, longestMail.body)}`;
}

/** Says whether an address cannot hold all of a note, so that the end of it is left out. */
export function isCutShort({ body }: Letter, way: 'issue' | 'mail'): boolean {
  return way === 'issue' ? isTooLongForIssue(body) : cutForAddress(body, longestMail.body) !== body;
}

/** Makes a line of `data/friction.jsonl`: without a name where the reader gave none. Of the moment, only its day. */
export function toFrictionNote({ step, path, what, says, hash, by, at }: FrictionEvent): FrictionNote {
  return { step, path: path && nameOfId(path), what, says, hash, by, on: toCalendarDate(new Date(at)) };
}

/**
 * Posts a note to the site's endpoint: a line of `data/friction.jsonl` as JSON. Neither cookies nor the page's address go with it.
 * Rejects when the endpoint cannot be reached, takes too long, or refuses it.
 */
export async function postFriction(
  endpoint: string,
  note: FrictionNote,
  fetchFrom: typeof fetch = fetch,
): Promise<void> {
  const response = await fetchFrom(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(note),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout?.(patience),
  });
  if (!response.ok) throw new Error(String(response.status));
}
