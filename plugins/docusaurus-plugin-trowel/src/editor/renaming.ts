import { isKindName } from '../content/kinds/names.ts';
import { withoutOrdinal } from '../content/title.ts';
import { withArticle } from '../shared/article.ts';
import { nameOfId, normalizeName } from '../shared/name.ts';
import { toMarkerNames } from '../why/markerNames.ts';
import type { EditorEntry } from './editorHub.ts';

/** A name that can be given to a page, and that a marker can say. */
const allowed = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}_.-]*)*$/u;
const longest = 200;

type Named = Pick<EditorEntry, 'id' | 'kind' | 'number'>;

/** Says why a page cannot have a name; `undefined` when it can. A name that a page of another kind has is none: a marker that says no kind would mean both. */
export function describeBadName(
  name: string,
  { id, kind, entries }: Named & { readonly entries: readonly Named[] },
): string | undefined {
  const why = (text: string) => `\`${name}\` cannot be the id of a page: ${text}`;
  if (name === '') return 'An id needs at least one letter.';
  if (!allowed.test(name) || /[.-]$/.test(name))
    return why('it has letters, digits and `-`, `_`, `.`, and ends in a letter or digit.');
  if (!/\p{L}/u.test(name)) return why('without a letter it would be read as a number.');
  if (name.length > longest) return why(`it is longer than ${longest} characters.`);
  if (name === nameOfId(id)) return undefined;
  const wanted = normalizeName(name);
  const taken = entries.filter((entry) => entry.id !== id && toMarkerNames(entry).includes(wanted));
  const same = taken.find((entry) => entry.id === `${kind}/${name}`);
  if (same) return `\`${name}\` is the id of another ${kind} already; choose another name.`;
  return taken[0]
    ? `\`${name}\` names ${withArticle(taken[0].kind)} already, and \`@why ${name}\` would mean both; choose another name.`
    : undefined;
}

/**
 * Returns what takes the place of a name of a page when its id changes; `undefined` for a name that stays right: its number, its
 * file, or the title of a person.
 */
export function toRenamed(written: string, id: string, name: string): string | undefined {
  const [kind = '', ...rest] = written.split('/');
  const isWhole = isKindName(kind) && rest.length > 0;
  const bare = isWhole ? rest.join('/') : written;
  const old = nameOfId(id);
  const last = old.split('/').at(-1) ?? old;
  const own = [old, last, withoutOrdinal(last)].map(normalizeName);
  return own.includes(normalizeName(bare)) ? (isWhole ? `${kind}/${name}` : name) : undefined;
}
