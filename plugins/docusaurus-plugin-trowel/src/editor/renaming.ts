import { isKindName } from '../content/kinds/names.ts';
import { withoutOrdinal } from '../content/title.ts';
import { nameOfId, normalizeName } from '../shared/name.ts';

/** A name that can be given to a page, and that a marker can say. */
const allowed = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}_.-]*)*$/u;
const longest = 200;

/** Says why a page cannot have a name; `undefined` when it can. */
export function describeBadName(
  name: string,
  { id, kind, find }: { readonly id: string; readonly kind: string; readonly find: (id: string) => unknown },
): string | undefined {
  const why = (text: string) => `\`${name}\` cannot be the id of a page: ${text}`;
  if (name === '') return 'An id needs at least one letter.';
  if (!allowed.test(name) || /[.-]$/.test(name))
    return why('it has letters, digits and `-`, `_`, `.`, and ends in a letter or digit.');
  if (!/\p{L}/u.test(name)) return why('without a letter it would be read as a number.');
  if (name.length > longest) return why(`it is longer than ${longest} characters.`);
  const taken = `${kind}/${name}`;
  return taken !== id && find(taken)
    ? `\`${name}\` is the id of another ${kind} already; choose another name.`
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
