import { cleanFile } from './cleanFile.ts';
import { readQuoted } from './quoted.ts';
import type { Place } from './why.ts';
import { parseWritten } from './written.ts';

/** `git diff --name-status`, `git status --short`: letters, then one name or two. */
const status = /^(?:[ACDMRTUXB]\d{0,3}\t|[MADRCUT?! ]{1,2} +(?=\S))/;
/** `git diff --stat`: a name, then how much of it changed. */
const stat = /^(.*\S) +\| +(?:\d+(?: [+-]+)?|Bin\b.*)$/;
/** Words of `git status`, or of a compiler, in front of a name. */
const words =
  /^(?:(?:new file|modified|deleted|renamed|copied|typechange|both modified): +|[ew]: (?=file:)|\[(?:ERROR|WARNING)\] +)/;
/** Compilers and grep: a name, a line as `:12:5`, `(12,5)` or `:[12,5]`, and what is there. The colon of `C:\\` is no line's. */
const compiled = /^((?:[a-z]:)?[^\s:]+?)[:(]\[?(\d{1,9})(?::\d{1,9}|,\d{1,9}[\])])?(?:[:)\s].*)?$/is;

/** Reads a line that names a file, as people and programs write them. */
export function readPlain(line: string): Place[] {
  const bare = line.replace(words, '').replace(/^[-*•] +(?=\S)/, '');
  const listed = stat.exec(bare)?.[1] ?? bare.replace(status, '');
  return listed
    .split('\t', 2)
    .flatMap(toBothNames)
    .flatMap((name) => readName(name.trim()));
}

/** `old -> new` is two names, and so is `src/{old => new}/x.ts`. */
function toBothNames(written: string): string[] {
  const inside = /^([^{}]*)\{([^{}]*) => ([^{}]*)\}([^{}]*)$/.exec(written);
  if (inside) return [inside[3], inside[2]].map((middle) => `${inside[1]}${middle}${inside[4]}`.replaceAll('//', '/'));
  const arrow = / [-=]> /.exec(written);
  return arrow ? [written.slice(arrow.index + 4), written.slice(0, arrow.index)] : [written];
}

function readName(written: string): Place[] {
  if (readQuoted(written)) return [parseWritten(written)];
  const name = written.replace(/^[`'"(<]+(?=[^`'"(<])/, '').replace(/(?<=[^`'")>,;])[`'">,;]{1,3}$/, '');
  // `src/x.ts#L12-L14` as forges write it; an address with a line behind it.
  const [, before, from, to] = /^([^#]+)#L(\d{1,9})(?:-L?(\d{1,9}))?$/.exec(name) ?? [];
  if (before !== undefined) return toPlace(before, [[Number(from), Number(to ?? from)]]);
  const [, address, row] = /^([a-z][\w+.-]*:\/\/.*?)(?::(\d{1,9})(?::\d{1,9})?(?:\s.*)?)?$/is.exec(name) ?? [];
  if (address !== undefined) return toPlace(address, row === undefined ? undefined : [[Number(row), Number(row)]]);
  const [, file, first] = compiled.exec(name) ?? [];
  // A time of day and a port have colons too.
  if (file !== undefined) return /[./\\]/.test(file) ? toPlace(file, [[Number(first), Number(first)]]) : [];
  const { path, lines, partial } = parseWritten(name);
  const isPath = !/\s/.test(path) || (/[\\/]/.test(path) && /\.\w{1,10}$|[\\/]$/.test(path));
  return isPath ? toPlace(path, lines, partial) : [];
}

function toPlace(file: string, lines: Place['lines'], isPartial = false): Place[] {
  const { path, partial = isPartial } = cleanFile(file);
  // Of a name alone nobody knows the folder.
  const isName = !/[\\/]/.test(file);
  if (!/[\p{L}_]/u.test(path)) return [];
  return [{ path, ...(lines ? { lines } : {}), ...(partial || isName ? { partial: true } : {}) }];
}
