import { mayHaveMarkers } from './marker.ts';
import { parseQuotedName, quoteName } from './quotedName.ts';
import type { Marker, Place } from './types.ts';

/** Begins a partial path, as in `git diff --stat`. */
const partialPrefix = '.../';

/**
 * Writes a place as one line: `src/x.ts:3-5,9`, followed by its markers, `@why a:4`, or `-@why a:4` for a removed one. A
 * place without a path is only its markers. Shared addresses contain these lines.
 */
export function formatPlace({ path, lines = [], markers = [], partial, repository }: Place): string {
  const ranges = lines.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
  const name = quoteName(
    `${partial ? partialPrefix : ''}${path.startsWith(partialPrefix) && !partial ? './' : ''}${path}`,
  );
  return [
    repository === undefined ? '' : `<${repository}>`,
    path === '' ? '' : `${name}${ranges === '' ? '' : `:${ranges}`}`,
    ...markers.map(
      ({ name, line, isAdr, removed }) => `${removed ? '-' : ''}${isAdr ? '@adr' : '@why'} ${name}:${line}`,
    ),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const named = /^([^\s:@]+):(\d{1,9})$/;
const signed = /^(-?)(@why|@adr)$/;

/** Reads the markers at the end of a line. */
function readMarkers(line: string): { readonly markers: readonly Marker[]; readonly rest: string } {
  const words = line.split(' ');
  const markers: Marker[] = [];
  let end = words.length;
  for (; end >= 2; end -= 2) {
    const [sign, last] = [words[end - 2] as string, words[end - 1] as string];
    const [, name, at] = named.exec(last) ?? [];
    const [, minus, word] = signed.exec(sign) ?? [];
    if (name === undefined || word === undefined) break;
    markers.push({
      ...{ name, line: Number(at) },
      ...(word === '@adr' ? { isAdr: true } : {}),
      ...(minus === '-' ? { removed: true } : {}),
    });
  }
  return { markers: markers.toReversed(), rest: words.slice(0, end).join(' ') };
}

/** Returns whether a line has a form that only `formatPlace` writes. */
export function isFormattedPlace(line: string): boolean {
  return angled.test(line) || (mayHaveMarkers(line) && readMarkers(line).markers.length > 0);
}

const angled = /^<([^<>\s]+)> (?=\S)/;

/** Reads a line that `formatPlace` wrote, or a plain path. */
export function parsePlace(text: string): Place {
  const [lead = '', repository] = angled.exec(text.trim()) ?? [];
  const { markers, rest } = readMarkers(text.trim().slice(lead.length));
  const quoted = parseQuotedName(rest);
  const [, ranges] =
    /:(\d{1,9}(?:-\d{1,9})?(?:,\d{1,9}(?:-\d{1,9})?)*)$/.exec(quoted ? rest.slice(quoted.end) : rest) ?? [];
  const name = quoted?.name ?? (ranges === undefined ? rest : rest.slice(0, -ranges.length - 1));
  const partial = name.startsWith(partialPrefix) || name.startsWith('…/');
  const path = partial ? name.slice(name.indexOf('/') + 1) : name.replace(/^(?:\.\/)+/, '');
  return {
    path,
    ...(ranges === undefined ? {} : { lines: ranges.split(',').map(toRange) }),
    ...(markers.length > 0 ? { markers } : {}),
    ...(partial ? { partial } : {}),
    ...(repository === undefined ? {} : { repository }),
  };
}

function toRange(written: string): readonly [first: number, last: number] {
  const [first = 1, last = first] = written.split('-').map(Number);
  return first <= last ? [first, last] : [last, first];
}
