import type { FrictionEvent } from '../../progress/event.ts';
import type { FrictionNote } from '../../shared/friction.ts';
import { nameOfId } from '../../shared/name.ts';
import { toCalendarDate } from '../../shared/readersDate.ts';
import { toIssueAddress } from '../search/issue.ts';

/** The longest text of a mail. Programs for mail take addresses of about 2,000 characters. */
const longestMail = 900;

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
  const text = [...body];
  const cut = text.length > longestMail ? `${text.slice(0, longestMail - 1).join('')}…` : body;
  return `${mail}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(cut)}`;
}

/** Makes a line of `data/friction.jsonl`: without a name where the reader gave none. Of the moment, only its day. */
export function toFrictionNote({ step, path, what, says, hash, by, at }: FrictionEvent): FrictionNote {
  return { step, path: path && nameOfId(path), what, says, hash, by, on: toCalendarDate(new Date(at)) };
}

/**
 * Posts a note to the site's endpoint: a line of `data/friction.jsonl` as JSON. Neither cookies nor the page's address go with it.
 * Rejects when the endpoint cannot be reached or refuses it.
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
  });
  if (!response.ok) throw new Error(String(response.status));
}
