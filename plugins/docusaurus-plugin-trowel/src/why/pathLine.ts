import { parseFilePath } from './filePath.ts';
import { parsePlace } from './placeText.ts';
import { parseQuotedName } from './quotedName.ts';
import type { Place } from './types.ts';

/** The letters before the names in `git diff --name-status` and `git status --short`. */
const status = /^(?:[ACDMRTUXB]\d{0,3}\t|[MADRCUT?! ]{1,2} +(?=\S))/;
/** A line of `git diff --stat`: a name, then how much of it changed. */
const stat = /^(.*\S) +\| +(?:\d+(?: [+-]+)?|Bin\b.*)$/;
/** Words of `git status` or of a compiler before a name. */
const words =
  /^(?:(?:new file|modified|deleted|renamed|copied|typechange|both modified): +|[ew]: (?=file:)|\[(?:ERROR|WARNING)\] +)/;
/** A line of a compiler or of grep: a name, a position as `:12:5`, `(12,5)` or `:[12,5]`, and a message. Allows `C:\\`. */
const compiled = /^((?:[a-z]:)?[^\s:]+?)[:(]\[?(\d{1,9})(?::\d{1,9}|,\d{1,9}[\])])?(?:[:)\s].*)?$/is;

/** Finds the files that a line names, as people, git, grep and compilers write them. */
export function parsePathLine(line: string): Place[] {
  const bare = line.replace(words, '').replace(/^[-*•] +(?=\S)/, '');
  const listed = stat.exec(bare)?.[1] ?? bare.replace(status, '');
  return listed
    .split('\t', 2)
    .flatMap(toBothNames)
    .flatMap((name) => readName(name.trim()));
}

/** Splits a rename into its names, the new one first: `old -> new` or `src/{old => new}/x.ts`. */
function toBothNames(written: string): string[] {
  const inside = /^([^{}]*)\{([^{}]*) => ([^{}]*)\}([^{}]*)$/.exec(written);
  if (inside) return [inside[3], inside[2]].map((middle) => `${inside[1]}${middle}${inside[4]}`.replaceAll('//', '/'));
  const arrow = / [-=]> /.exec(written);
  return arrow ? [written.slice(arrow.index + 4), written.slice(0, arrow.index)] : [written];
}

function readName(written: string): Place[] {
  if (parseQuotedName(written)) return [parsePlace(written)];
  const name = withoutWrapping(written);
  // `src/x.ts#L12-L14` as forges write it.
  const [, before, from, to] = /^([^#]+)#L(\d{1,9})(?:-L?(\d{1,9}))?$/.exec(name) ?? [];
  if (before !== undefined) return toPlace(before, [[Number(from), Number(to ?? from)]]);
  const [, address, row] = /^([a-z][\w+.-]*:\/\/.*?)(?::(\d{1,9})(?::\d{1,9})?(?:\s.*)?)?$/is.exec(name) ?? [];
  if (address !== undefined) return toPlace(address, row === undefined ? undefined : [[Number(row), Number(row)]]);
  const [, file, first] = compiled.exec(name) ?? [];
  // A time of day and a port have a colon too, but neither a dot nor a slash.
  if (file !== undefined) return /[./\\]/.test(file) ? toPlace(file, [[Number(first), Number(first)]]) : [];
  const { path, lines, partial } = parsePlace(name);
  const isPath = !/\s/.test(path) || (/[\\/]/.test(path) && /\.\w{1,10}$|[\\/]$/.test(path));
  return isPath ? toPlace(path, lines, partial) : [];
}

/** Removes quotes, brackets and punctuation around a name: `(src/x.ts),`. Brackets inside a name stay: `(shop)/page.tsx`. */
function withoutWrapping(written: string): string {
  let name = written;
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(/(?:[`'",;]|(?<=[)>`'"])\.){1,3}$/, '').replace(/^[`'"]+/, '');
    const [first, last] = [name.at(0), name.at(-1)];
    const closing = first === '(' ? ')' : first === '<' ? '>' : undefined;
    const closed = closing === undefined ? -1 : name.indexOf(closing);
    if (closing !== undefined && (closed === -1 || closed === name.length - 1))
      name = name.slice(1, closed === -1 ? undefined : -1);
    else if ((last === ')' && !name.includes('(')) || (last === '>' && !name.includes('<'))) name = name.slice(0, -1);
    else if (first === '(' && last === ')' && wrapsAll(name)) name = name.slice(1, -1);
  }
  return name;
}

/** Returns whether the first bracket of a text is closed by its last one, as in `(app/(shop)/page.tsx)`. */
function wrapsAll(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at === text.length - 1;
  }
  return false;
}

function toPlace(file: string, lines: Place['lines'], isPartial = false): Place[] {
  const { path, partial = isPartial } = parseFilePath(file);
  // A bare file name has no known folder.
  const isName = !/[\\/]/.test(file);
  if (!/[\p{L}_]/u.test(path)) return [];
  return [{ path, ...(lines ? { lines } : {}), ...(partial || isName ? { partial: true } : {}) }];
}
