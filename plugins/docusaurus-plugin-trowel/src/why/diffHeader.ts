import { readQuoted } from './quoted.ts';

/** The names of a file before and after; absent where it was not there. */
export interface DiffSides {
  readonly from?: string;
  readonly to?: string;
}

/** Lines that git writes between `diff --git` and the first hunk. */
const extended =
  /^(?:old mode|new mode|deleted file mode|new file mode|mode|copy from|copy to|rename from|rename to|similarity index|dissimilarity index|index|Binary files|GIT binary patch|---|\+\+\+) ?/;
/** git's prefixes: of the two sides of a diff, and of commit, index, object and work tree (diff.mnemonicPrefix). */
const prefix = /^[abciow12]\//;

/** Reads what names the files of one part of a diff, from the given line on; `end` is the first line behind it. */
export function readHeader(
  lines: readonly string[],
  start: number,
): { readonly sides: DiffSides; readonly end: number } | undefined {
  const first = trimLine(lines[start]);
  const [, how, rest = ''] = /^diff --(git|cc|combined) (.+)$/s.exec(first) ?? [];
  if (how === undefined) return readPlain(lines, start);
  const said = new Map<string, string>();
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = trimLine(lines[end]);
    const word = extended.exec(line)?.[0];
    if (word === undefined) break;
    said.set(word.trim(), line.slice(word.length));
    // Behind `+++` come the hunks, in which a line may look like anything.
    if (word.startsWith('+++')) {
      end++;
      break;
    }
  }
  const [one, other] = how === 'git' ? readPair(rest) : [toName(rest), toName(rest)];
  const [before, after] = [toName(said.get('---')), toName(said.get('+++'))];
  // Where one of the two is missing, the line above knows whether the other has a letter in front.
  const [old, now] = before === undefined || after === undefined ? [one, other] : stripBoth(before, after);
  const isNew = said.has('new file mode') || said.get('---') === '/dev/null';
  const isGone = said.has('deleted file mode') || said.get('+++') === '/dev/null';
  const from = toName(said.get('rename from')) ?? old;
  const to = toName(said.get('rename to')) ?? toName(said.get('copy to')) ?? now;
  if (said.has('copy to')) return { sides: { to }, end };
  return { sides: { ...(isNew ? {} : { from }), ...(isGone ? {} : { to }) }, end };
}

/** A diff without git: `--- old` and `+++ new`, each perhaps with a time behind a tab. */
function readPlain(
  lines: readonly string[],
  start: number,
): { readonly sides: DiffSides; readonly end: number } | undefined {
  const [before, after, hunk] = [0, 1, 2].map((offset) => trimLine(lines[start + offset]));
  if (!before?.startsWith('--- ') || !after?.startsWith('+++ ') || !hunk?.startsWith('@@')) return undefined;
  const [from, to] = stripBoth(toName(before.slice(4)), toName(after.slice(4)));
  return { sides: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, end: start + 2 };
}

/** The two names behind `diff --git`, which are the same one unless other lines say more. */
function readPair(rest: string): [string | undefined, string | undefined] {
  const first = readQuoted(rest);
  if (first) return stripBoth(first.name, toName(rest.slice(first.end + 1)));
  const quoted = rest.indexOf(' "');
  if (quoted !== -1 && rest.endsWith('"')) return stripBoth(rest.slice(0, quoted), toName(rest.slice(quoted + 1)));
  // Names may hold spaces: the two are the halves of the line.
  const half = (rest.length - 1) / 2;
  const [one, other] = [rest.slice(0, half), rest.slice(half + 1)];
  return Number.isInteger(half) && one.replace(prefix, '') === other.replace(prefix, '')
    ? stripBoth(one, other)
    : [undefined, undefined];
}

/** Both names without git's letters in front; a folder may be called `a` where there are none (diff.noprefix). */
function stripBoth(one: string | undefined, other: string | undefined): [string | undefined, string | undefined] {
  const isPair =
    one !== undefined && other !== undefined && one[0] !== other[0] && prefix.test(one) && prefix.test(other);
  const isAlone = (one === undefined) !== (other === undefined) && /^[ab]\//.test(one ?? other ?? '');
  const bare = (name: string | undefined) => (isPair || isAlone ? name?.replace(prefix, '') : name);
  return [bare(one), bare(other)];
}

/** A name as it stands in a line of its own; none for `/dev/null`. */
function toName(written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined;
  const name = readQuoted(written)?.name ?? written.replace(/\t.*$/s, '');
  return name === '/dev/null' ? undefined : name;
}

function trimLine(line: string | undefined): string {
  return (line ?? '').replace(/\r$/, '');
}
