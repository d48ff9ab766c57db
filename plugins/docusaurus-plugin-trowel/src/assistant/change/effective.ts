import { type CodeLine, joinTokens, readTokens } from './codeTokens.ts';
import { type DiffLine, type FileChange, isProseFile } from './diffLines.ts';
import { findQuiet } from './quietLines.ts';
import { applyRenames, findRenames, isSmallCorrection } from './renames.ts';

/** Lines that change together, with what stands around them. */
export interface Block {
  readonly path: string;
  readonly removed: readonly CodeLine[];
  readonly added: readonly CodeLine[];
  /** Code that only changed its place, in the same function. */
  readonly moved: readonly CodeLine[];
  /** The code of the hunk that stays, and its heading. It says what the lines are about, no more. */
  readonly around: string;
  /** Comments near the lines, above them, kept or removed. */
  readonly comments: readonly string[];
}

/** What a diff changes in what the code does, and what was seen and set aside. */
export interface Effective {
  readonly blocks: readonly Block[];
  /** What else the diff does, in words: `renames x to y`. */
  readonly aside: readonly string[];
  /** Files that are gone. */
  readonly goneFiles: readonly string[];
}

/** How far above a changed line a comment still is about it. */
const reach = 8;

interface Run extends Block {
  readonly isCommented: boolean;
}

/** Takes from a diff the lines that change what the code does: without comments, logs, renames, moves and new line ends. */
export function findEffective(files: readonly FileChange[]): Effective {
  const aside = new Set<string>();
  const code = files.filter((file) => !isProseFile(file));
  if (code.length < files.length) aside.add('changes text for people');
  const runs = code.flatMap((file) => toRuns(file, aside));
  const renames = findRenames(runs);
  for (const [from, to] of renames) aside.add(`renames ${from} to ${to}`);
  const renamed = runs.map((run) => ({ ...run, removed: run.removed.map((line) => applyRenames(line, renames)) }));
  const cleared = clearMoved(renamed.map(clearSame), aside).map((run) => clearFormat(run, aside));
  return {
    blocks: cleared.filter(({ removed, added, moved }) => removed.length + added.length + moved.length > 0),
    aside: [...aside],
    goneFiles: code.flatMap(({ path, whole }) => (whole === 'gone' ? [path] : [])),
  };
}

/** Takes from each hunk the runs of lines that change together. */
function toRuns({ path, hunks }: FileChange, aside: Set<string>): Run[] {
  return hunks.flatMap(({ heading, lines }) => {
    const kept = lines.filter(({ sign }) => sign === ' ').map(({ code }) => code);
    const around = [heading, ...kept].join('\n');
    const runs: Run[] = [];
    for (let at = 0; at < lines.length; ) {
      if ((lines[at] as DiffLine).sign === ' ') {
        at++;
        continue;
      }
      const start = at;
      while (at < lines.length && (lines[at] as DiffLine).sign !== ' ') at++;
      const run = lines.slice(start, at);
      const comments = lines
        .slice(Math.max(0, start - reach), at)
        .map(({ comment }) => comment)
        .filter(Boolean);
      const side = (sign: DiffLine['sign']) =>
        toCode(
          run.filter((line) => line.sign === sign),
          aside,
        );
      runs.push({
        path,
        removed: side('-'),
        added: side('+'),
        moved: [],
        around,
        comments,
        isCommented: run.some(({ comment }) => comment !== ''),
      });
    }
    for (const run of runs) if (run.isCommented) aside.add('changes comments');
    return runs;
  });
}

function toCode(lines: readonly DiffLine[], aside: Set<string>): CodeLine[] {
  const codes = lines.map(({ code }) => code);
  const quiet = findQuiet(codes);
  if (codes.some((code, at) => quiet[at] && /\w/.test(code))) aside.add('changes imports, logs or measurements');
  return codes.flatMap((code, at) => (quiet[at] ? [] : [{ code, tokens: readTokens(code) }]));
}

/** Drops the lines that a run has on both sides, in the same order: after renames they are the same. */
function clearSame(run: Run): Run {
  const keys = run.added.map(({ tokens }) => joinTokens(tokens));
  const kept = new Set<number>();
  let from = 0;
  const removed = run.removed.filter(({ tokens }) => {
    const at = keys.indexOf(joinTokens(tokens), from);
    if (at === -1) return true;
    kept.add(at);
    from = at + 1;
    return false;
  });
  return { ...run, removed, added: run.added.filter((_, at) => !kept.has(at)) };
}

/** What declares a function, a method or a class: lines that are moved to one were taken out, and do what they did. */
const declaration =
  /\b(?:def|fn|func|fun|function|class|object|interface)\s+\w|^\s*(?:(?:public|private|protected|internal|static|final|async|override|export)\s+)+[\w<>[\], ]*\w+\s*\(|\)\s*(?::\s*[\w<>[\]| ]+|->\s*\w+)?\s*(?:=>\s*)?\{\s*$/;

/** Drops lines that are removed in one place and added in another. Where they only change places with others, they are kept as moved. */
function clearMoved(runs: readonly Run[], aside: Set<string>): readonly Run[] {
  const takenOut = countKeys(
    runs
      .filter(({ added }) =>
        added.some(
          ({ code }) => declaration.test(code) && !/^\s*(?:if|for|while|switch|when|catch|try|else)\b/.test(code),
        ),
      )
      .flatMap((run) => run.added),
  );
  const added = countKeys(runs.flatMap((run) => run.added));
  const removed = countKeys(runs.flatMap((run) => run.removed));
  const split = (lines: readonly CodeLine[], others: Map<string, number>) => {
    const [stay, moved]: [CodeLine[], CodeLine[]] = [[], []];
    for (const line of lines) {
      const key = joinTokens(line.tokens);
      const left = others.get(key) ?? 0;
      others.set(key, left - 1);
      if (left <= 0) stay.push(line);
      else if (takenOut.has(key)) aside.add('moves lines to a function');
      else moved.push(line);
    }
    return { stay, moved };
  };
  return runs.map((run) => {
    const [gone, come] = [split(run.removed, added), split(run.added, removed)];
    return { ...run, removed: gone.stay, added: come.stay, moved: gone.moved };
  });
}

function countKeys(lines: readonly CodeLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of lines) {
    const key = joinTokens(tokens);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Drops a run whose code is the same with other line ends, and pairs of lines that differ by a corrected word. */
function clearFormat(run: Run, aside: Set<string>): Run {
  const join = (lines: readonly CodeLine[]) => joinTokens(lines.flatMap(({ tokens }) => tokens));
  if (run.removed.length > 0 && join(run.removed) === join(run.added)) {
    aside.add('changes the layout of lines');
    return { ...run, removed: [], added: [] };
  }
  if (run.removed.length !== run.added.length) return run;
  const stays = run.removed.map((line, at) => !isSmallCorrection(line, run.added[at] as CodeLine));
  if (stays.includes(false)) aside.add('corrects words in texts');
  return { ...run, removed: run.removed.filter((_, at) => stays[at]), added: run.added.filter((_, at) => stays[at]) };
}
