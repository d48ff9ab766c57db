import { parseQuotedName } from './quotedName.ts';

/** The names of a file before and after the change; absent where the file does not exist. */
export interface DiffSides {
  readonly from?: string;
  readonly to?: string;
}

/** Lines that git writes between `diff --git` and the first hunk. */
const extended =
  /^(?:old mode|new mode|deleted file mode|new file mode|mode|copy from|copy to|rename from|rename to|similarity index|dissimilarity index|index|Binary files|GIT binary patch|---|\+\+\+) ?/;
/** The prefixes that git writes: `a/` and `b/`, or one for commit, index, object and work tree (diff.mnemonicPrefix). */
const prefix = /^[abciow12]\//;

/** Reads the header of one file's part of a diff. Returns the file's names, and `end`, the first line after the header. */
export function readHeader(
  lines: readonly string[],
  start: number,
): { readonly sides: DiffSides; readonly end: number } | undefined {
  const first = trimLine(lines[start]);
  const [, how, rest = ''] = /^diff --(git|cc|combined) (.+)$/s.exec(first) ?? [];
  if (how === undefined) return readPlainHeader(lines, start);
  const said = new Map<string, string>();
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = trimLine(lines[end]);
    const word = extended.exec(line)?.[0];
    if (word === undefined) break;
    said.set(word.trim(), line.slice(word.length));
  }
  const [one, other] = how === 'git' ? readPair(rest) : [toName(rest), toName(rest)];
  const [before, after] = [toName(said.get('---')), toName(said.get('+++'))];
  // When one of the two is missing, only the `diff` line shows whether the other has a prefix.
  const [old, now] = before === undefined || after === undefined ? [one, other] : stripBoth(before, after);
  const isNew = said.has('new file mode') || said.get('---') === '/dev/null';
  const isGone = said.has('deleted file mode') || said.get('+++') === '/dev/null';
  const from = toName(said.get('rename from')) ?? old;
  const to = toName(said.get('rename to')) ?? toName(said.get('copy to')) ?? now;
  if (said.has('copy to')) return { sides: { to }, end };
  return { sides: { ...(isNew ? {} : { from }), ...(isGone ? {} : { to }) }, end };
}

/** Reads a header by another program: `--- old` and `+++ new`, each perhaps followed by a tab and a time. */
function readPlainHeader(
  lines: readonly string[],
  start: number,
): { readonly sides: DiffSides; readonly end: number } | undefined {
  const [before, after, hunk] = [0, 1, 2].map((offset) => trimLine(lines[start + offset]));
  if (!before?.startsWith('--- ') || !after?.startsWith('+++ ') || !hunk?.startsWith('@@')) return undefined;
  const [from, to] = stripBoth(toName(before.slice(4)), toName(after.slice(4)));
  return { sides: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, end: start + 2 };
}

/** Reads the two names after `diff --git`. They are the same unless other lines say that the file was renamed. */
function readPair(rest: string): [string | undefined, string | undefined] {
  const first = parseQuotedName(rest);
  if (first) return stripBoth(first.name, toName(rest.slice(first.end + 1)));
  const quoted = rest.indexOf(' "');
  if (quoted !== -1 && rest.endsWith('"')) return stripBoth(rest.slice(0, quoted), toName(rest.slice(quoted + 1)));
  // Names can contain spaces, so the line is cut in the middle.
  const half = (rest.length - 1) / 2;
  const [one, other] = [rest.slice(0, half), rest.slice(half + 1)];
  return Number.isInteger(half) && one.replace(prefix, '') === other.replace(prefix, '')
    ? stripBoth(one, other)
    : [undefined, undefined];
}

/** Removes git's prefixes from both names. Without prefixes (diff.noprefix), `a` can be the name of a folder. */
function stripBoth(one: string | undefined, other: string | undefined): [string | undefined, string | undefined] {
  const isPair =
    one !== undefined && other !== undefined && one[0] !== other[0] && prefix.test(one) && prefix.test(other);
  const isAlone = (one === undefined) !== (other === undefined) && /^[ab]\//.test(one ?? other ?? '');
  const bare = (name: string | undefined) => (isPair || isAlone ? name?.replace(prefix, '') : name);
  return [bare(one), bare(other)];
}

/** Reads a name that fills the rest of a line; `undefined` for `/dev/null`. */
function toName(written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined;
  const name = parseQuotedName(written)?.name ?? written.replace(/\t.*$/s, '');
  return name === '/dev/null' ? undefined : name;
}

function trimLine(line: string | undefined): string {
  return (line ?? '').replace(/\r$/, '');
}
