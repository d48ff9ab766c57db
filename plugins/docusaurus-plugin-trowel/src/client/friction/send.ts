import type { FrictionEvent } from '../../progress/event.ts';
import { isTooLongForMail, toMailLink } from '../../shared/addressText.ts';
import type { FrictionNote } from '../../shared/friction.ts';
import { nameOfId } from '../../shared/name.ts';
import { toCalendarDate } from '../../shared/readersDate.ts';
import { postJson } from '../postJson.ts';
import { isTooLongForIssue, toIssueAddress } from '../search/issue.ts';

interface Letter {
  readonly title: string;
  readonly body: string;
}

/** Returns the address of a form for a new issue with a note filled in; `undefined` for a site without such a form. */
export function toFrictionIssue(form: string | undefined, letter: Letter): string | undefined {
  return form === undefined ? undefined : toIssueAddress({ form, ...letter });
}

/** Returns the address by which a mail with a note is begun; `undefined` for an owner without an address. */
export function toFrictionMail(mail: string | undefined, letter: Letter): string | undefined {
  if (mail === undefined || !/^mailto:[^?\s]+@[^?\s]+$/i.test(mail)) return undefined;
  return toMailLink(mail, letter);
}

/** Says whether an address cannot hold all of a note, so that the end of it is left out. */
export function isCutShort({ body }: Letter, way: 'issue' | 'mail'): boolean {
  return way === 'issue' ? isTooLongForIssue(body) : isTooLongForMail(body);
}

/** Makes a line of `data/friction.jsonl`: without a name where the reader gave none. Of the moment, only its day. */
export function toFrictionNote({ step, path, what, says, hash, by, at }: FrictionEvent): FrictionNote {
  return { step, path: path && nameOfId(path), what, says, hash, by, on: toCalendarDate(new Date(at)) };
}

/** Posts a note to the site's endpoint: a line of `data/friction.jsonl` as JSON. Rejects as `postJson` does. */
export function postFriction(endpoint: string, note: FrictionNote, fetchFrom: typeof fetch = fetch): Promise<void> {
  return postJson(endpoint, note, fetchFrom);
}
