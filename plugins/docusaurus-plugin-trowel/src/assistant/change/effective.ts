import { findMarkers } from '../../why/marker.ts';
import { type CodeLine, joinTokens, readTokens } from './codeTokens.ts';
import { type DiffLine, type FileChange, isProseFile, isTestFile, isToolFile } from './diffLines.ts';
import { findQuiet, withoutQuietNames } from './quietLines.ts';
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
  /** Names in markers right above lines that go. */
  readonly marked: readonly string[];
  /** Whether the file only says how code is built. */
  readonly isTool: boolean;
}

/** What a diff changes in what the code does, and what was seen and set aside. */
export interface Effective {
  readonly blocks: readonly Block[];
  /** What else the diff does, in words: `renames x to y`. */
  readonly aside: readonly string[];
  /** Files that are gone, or have another path; `to` is absent for those that are gone. */
  readonly left: readonly { readonly path: string; readonly to?: string }[];
}

/** How many lines a marker may be above a line that it is about. */
const reach = 3;

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
    left: code.flatMap(({ path, from, whole }): Effective['left'][number][] => {
      if (whole === 'gone') return [{ path }];
      return from === undefined ? [] : [{ path: from, to: path }];
    }),
  };
}

/** Takes from each hunk the runs of lines that change together. */
function toRuns(file: FileChange, aside: Set<string>): Run[] {
  const { path, hunks } = file;
  const isTest = isTestFile(file);
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
      const side = (sign: DiffLine['sign']) =>
        toCode(
          run.filter((line) => line.sign === sign),
          kept,
          aside,
        );
      // A test that comes guards more than before; one that goes may be the one that guards.
      if (isTest) aside.add('changes tests');
      runs.push({
        path,
        removed: side('-'),
        added: isTest ? [] : side('+'),
        moved: [],
        around,
        marked: findMarked(lines, start, at),
        isTool: isToolFile(file),
        isCommented: run.some(({ comment }) => comment !== ''),
      });
    }
    for (const run of runs) if (run.isCommented) aside.add('changes comments');
    return runs;
  });
}

/** Finds the names in markers right above the first line of code that goes. */
function findMarked(lines: readonly DiffLine[], start: number, end: number): readonly string[] {
  const first = lines.findIndex(({ sign, code }, at) => at >= start && at < end && sign === '-' && code.trim() !== '');
  if (first === -1) return [];
  return lines
    .slice(Math.max(0, first - reach), first + 1)
    .filter(({ sign }) => sign !== '+')
    .flatMap(({ comment }) => (comment.includes('@why') ? findMarkers(`// ${comment}`).map(({ name }) => name) : []));
}

function toCode(lines: readonly DiffLine[], kept: readonly string[], aside: Set<string>): CodeLine[] {
  const codes = lines.map(({ code }) => code);
  const quiet = withoutQuietNames(codes, findQuiet(codes), kept);
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
