import { readQuoted, toQuoted } from './quoted.ts';
import type { Marker, Place } from './why.ts';

/** Begins a path of which only the end is known, as `git diff --stat` shortens them. */
const cut = '.../';

/**
 * A place in one line: `src/x.ts:3-5,9`, with the markers that stand there as `@why a:4`, or `-@why a:4` where one is
 * taken away. A text without a path is markers alone.
 */
export function toWritten({ path, lines = [], markers = [], partial, repository }: Place): string {
  const ranges = lines.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
  const name = toQuoted(`${partial ? cut : ''}${path.startsWith(cut) && !partial ? './' : ''}${path}`);
  return [
    repository === undefined ? '' : `<${repository}>`,
    path === '' ? '' : `${name}${ranges === '' ? '' : `:${ranges}`}`,
    ...markers.map(({ name, line, removed }) => `${removed ? '-' : ''}@why ${name}:${line}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const named = /^([^\s:@]+):(\d{1,9})$/;

/** Takes the markers off the end of a line. */
function readMarkers(line: string): { readonly markers: readonly Marker[]; readonly rest: string } {
  const words = line.split(' ');
  const markers: Marker[] = [];
  let end = words.length;
  for (; end >= 2; end -= 2) {
    const [sign, word] = [words[end - 2], words[end - 1] as string];
    const [, name, at] = named.exec(word) ?? [];
    if (name === undefined || (sign !== '@why' && sign !== '-@why')) break;
    markers.push({ name, line: Number(at), ...(sign === '-@why' ? { removed: true } : {}) });
  }
  return { markers: markers.toReversed(), rest: words.slice(0, end).join(' ') };
}

/** Whether a line can only be what `toWritten` wrote. */
export function isWritten(line: string): boolean {
  return angled.test(line) || (line.includes('@why ') && readMarkers(line).markers.length > 0);
}

const angled = /^<([^<>\s]+)> (?=\S)/;

/** Reads what `toWritten` wrote; a path as anybody writes one is read as well. */
export function parseWritten(text: string): Place {
  const [lead = '', repository] = angled.exec(text.trim()) ?? [];
  const { markers, rest } = readMarkers(text.trim().slice(lead.length));
  const quoted = readQuoted(rest);
  const [, ranges] =
    /:(\d{1,9}(?:-\d{1,9})?(?:,\d{1,9}(?:-\d{1,9})?)*)$/.exec(quoted ? rest.slice(quoted.end) : rest) ?? [];
  const name = quoted?.name ?? (ranges === undefined ? rest : rest.slice(0, -ranges.length - 1));
  const partial = name.startsWith(cut) || name.startsWith('…/');
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
