import { stringify } from 'yaml';
import { isFieldMap } from './fieldMap.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { splitPage } from './pageParts.ts';

/** Says whether a text in a top-level field, as it is written, names a page that is withheld. */
export type IsWithheldName = (field: string, name: string) => boolean;

/** Fields that name no other pages. What stands in them is their author's. */
const own: ReadonlySet<string> = new Set([
  ...['title', 'description', 'id', 'slug', 'aliases', 'tags', 'skills', 'teaches', 'learns', 'publish'],
  ...['sidebar_label', 'pagination_label', 'title_meta', 'keywords', 'image', 'date'],
]);

/**
 * Takes the names of withheld pages out of a page's front matter, with as many lines as before. What stands around a name stays: the
 * others of a list, the other parts of an action. A step of a withheld path is no step of it. Text without front matter is unchanged.
 * @param status What stands in place of a status that names one.
 */
export function dropNames(text: string, isWithheld: IsWithheldName, status?: string): string {
  const split = splitPage(text);
  if (typeof split === 'string') return text;
  const { data } = parseFrontMatter(text);
  let isSame = true;
  const fields = Object.entries(data).flatMap(([field, value]): [string, unknown][] => {
    if (own.has(field.toLowerCase())) return [[field, value]];
    if (status !== undefined && field.toLowerCase() === 'status') {
      isSame = false;
      return [[field, status]];
    }
    const kept = prune(value, (name) => isWithheld(field, name));
    if (kept !== value) isSame = false;
    return kept === undefined ? [] : [[field, kept]];
  });
  if (isSame) return text;
  const lines = fields.map(([field, value]) => toLine(field, value));
  const wanted = split.fields.split('\n').length - 1;
  const padding = Array.from({ length: Math.max(0, wanted - lines.length) }, () => '');
  const written = [...lines, ...padding].map((line) => `${line}\n`).join('');
  const before = text.slice(0, text.length - split.body.length);
  const opening = before.slice(0, before.indexOf('\n') + 1);
  const closing = before.slice(opening.length + split.fields.length);
  return `${opening}${written}${closing}${split.body}`;
}

/** Writes a field in one line. JSON is YAML. */
function toLine(field: string, value: unknown): string {
  const name = /^[\w-]+$/.test(field) ? field : JSON.stringify(field);
  if (typeof value === 'string' && value.includes('\n')) return `${name}: ${JSON.stringify(value)}`;
  return `${name}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false }).trim()}`;
}

/** Takes names out of a value; returns the same value when it has none, and `undefined` when nothing is left of it. */
function prune(value: unknown, isWithheld: (name: string) => boolean): unknown {
  if (typeof value === 'string' || typeof value === 'number') return pruneText(value, isWithheld);
  if (Array.isArray(value)) {
    const kept = value.map((item) => prune(item, isWithheld));
    if (kept.every((item, at) => item === value[at])) return value;
    const left = kept.filter((item) => item !== undefined);
    return left.length === 0 ? undefined : left;
  }
  if (!isFieldMap(value)) return value;
  const kept = Object.entries(value).map(([name, inside]) => [name, prune(inside, isWithheld)] as const);
  if (kept.every(([name, inside]) => inside === value[name])) return value;
  const left = Object.fromEntries(kept.filter(([, inside]) => inside !== undefined));
  // A step without its path, and an author without a name, are none.
  const isLost = ['path', 'name', 'key'].some((name) => name in value && !(name in left));
  return isLost || Object.keys(left).length === 0 ? undefined : left;
}

/** Takes names out of a text: some of several between commas, or all of it. */
function pruneText(value: string | number, isWithheld: (name: string) => boolean): unknown {
  const names = String(value).split(/[,;]/);
  const kept = names.filter((name) => !isWithheld(name.trim()));
  if (kept.length === 0) return undefined;
  if (kept.length < names.length) return kept.join(',').trim();
  return isWithheld(String(value)) ? undefined : value;
}
