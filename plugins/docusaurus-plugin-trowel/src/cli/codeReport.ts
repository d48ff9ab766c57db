import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { findDrift, type PageCode } from '../code/drift.ts';
import { RepositoryError } from '../code/git.ts';
import { findGlobRenames } from '../code/globRenames.ts';
import { readMarkers } from '../code/markers.ts';
import { findOrigin, openRepository, type Repository } from '../code/repository.ts';
import { listTrackedFiles } from '../code/trackedFiles.ts';
import { findUnmatchedGlobs } from '../code/unmatchedGlobs.ts';
import { toPlainText } from '../content/encoding.ts';
import type { Governed } from '../content/fieldTypes.ts';
import { type FrontMatter, parseFrontMatter } from '../content/frontMatter.ts';
import { normalizeGlob } from '../content/glob.ts';
import type { Position } from '../content/problem.ts';
import { createFindNearest } from '../content/spellingSuggestion.ts';
import { findWrittenName } from '../content/writtenName.ts';
import { nameOfId } from '../shared/name.ts';
import { createBracketGlobs } from '../why/bracketNames.ts';
import { quoteBrackets } from '../why/globEntry.ts';
import { findGoverningPages } from '../why/governingPages.ts';
import { createFindByMarkerName } from '../why/markerNames.ts';
import type { GoverningPage, Marker } from '../why/types.ts';
import { type Io, UsageError } from './io.ts';
import type { Content } from './load.ts';
import { missingFolder } from './missingFolder.ts';
import type { CheckJson } from './shapes/check.ts';

/** Where the pages and the code that they govern disagree. */
export type CodeReport = NonNullable<CheckJson['code']>;

interface CodeReportInput {
  readonly content: Content;
  /** A folder of the repository, as written. */
  readonly code: string;
  /** The repository's address; that of `origin` unless given. */
  readonly repository?: string;
}

/** Compares the pages with the code that they govern. Throws a `UsageError` when there is no repository to look at. */
export async function checkCode({ content, code, repository: given }: CodeReportInput, io: Io): Promise<CodeReport> {
  try {
    const repository = await openRepository({ cwd: path.resolve(io.cwd, code), env: io.env });
    if (!repository)
      throw new UsageError(`\`${code}\` is in no git repository; name a folder of the code: --code ../shop`);
    return await compare({ content, repository, address: given ?? (await findOrigin(repository)) }, io);
  } catch (error) {
    if (error instanceof RepositoryError) throw new UsageError(error.message);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw await missingFolder(code, io.cwd);
    throw error;
  }
}

interface Comparison {
  readonly content: Content;
  readonly repository: Repository;
  readonly address?: string;
}

async function compare({ content, repository, address }: Comparison, io: Io): Promise<CodeReport> {
  const tracked = await listTrackedFiles(repository);
  const { markers, notes } = await readMarkers(repository, tracked);
  const wanted = new Set(content.entries.map(({ id }) => id));
  const pages = findGoverningPages(content.hub);
  const { marked, unknown, others } = nameMarkers(pages, markers);
  const governed = pages.map((page, at): PageCode => ({ ...page, marked: marked[at] ?? [] }));
  const paths = tracked.map(({ path }) => path);
  const isWanted = ({ at }: { readonly at: number }) => wanted.has((pages[at] as GoverningPage).id);
  const brackets = createBracketGlobs(pages.filter((_, at) => isWanted({ at })).map(({ governs }) => governs));
  const names = createBracketGlobs(pages.map(({ governs }) => governs)).findNames(tracked);
  const unmatched = findUnmatchedGlobs(governed, { paths, repository: address, names }).filter(isWanted);
  const moved = await findGlobRenames(repository, [...new Set(unmatched.map(({ glob }) => glob))], paths);
  const { drifts, notes: unseen } = await findDrift(repository, governed, { address, names });
  const place = createFindPlace(content, io.cwd);
  return {
    patterns: await Promise.all(
      unmatched.map(async ({ at, glob }) => {
        const { id, source } = pages[at] as GoverningPage;
        return { id, source, ...(await place(source, 'governs', glob)), glob, now: moved.get(glob) ?? null };
      }),
    ),
    markers: unknown,
    changed: await Promise.all(
      drifts.filter(isWanted).map(async ({ at, commits, lines, last }) => {
        const { id, source, verified = '' } = pages[at] as GoverningPage;
        return { id, source, ...(await place(source, 'verified')), verified, commits, lines: lines ?? null, last };
      }),
    ),
    notes: [
      ...describeBrackets([...brackets.findNames(tracked)]),
      ...notes,
      ...unseen,
      ...describeOthers(others),
      ...(repository.isShallow
        ? ['The clone is shallow: commits before it was cut off are not counted. Fetch them: git fetch --unshallow']
        : []),
    ],
  };
}

/** Says which patterns with brackets are read as names here: the site, which knows no files, cannot tell. */
function describeBrackets(globs: readonly string[]): string[] {
  const [first] = globs;
  if (first === undefined) return [];
  const shown = globs
    .slice(0, 3)
    .map((glob) => `\`${glob}\``)
    .join(', ');
  const more = globs.length > 3 ? ` and ${globs.length - 3} more` : '';
  return [
    `${shown}${more}: read as the name of a file here, since there is one. Where no files are known, as at /why on the site, the brackets stand for one of their letters too. Write \`${quoteBrackets(first)}\` to mean the name alone.`,
  ];
}

/** Says which `@adr` name no record. Those can be of another tool, or of another log of adrkit, so that nothing need be wrong. */
function describeOthers(others: readonly string[]): string[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, 3).join(', ');
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  return [
    `${shown}${more}: no record here has this number. If \`@adr\` is of another tool, or names a record kept elsewhere, nothing is wrong; otherwise mend the number.`,
  ];
}

/** Returns the files whose markers name each page, our markers that name none, and those of adrkit that name none. */
function nameMarkers(pages: readonly GoverningPage[], markers: ReadonlyMap<string, readonly Marker[]>) {
  const findNamed = createFindByMarkerName(pages);
  const findNearest = createFindNearest(pages.map(({ id }) => nameOfId(id)));
  const marked: string[][] = pages.map(() => []);
  const unknown: CodeReport['markers'] = [];
  const others: string[] = [];
  for (const [file, found] of markers) {
    for (const { name, line, isAdr } of found) {
      const named = findNamed(name).filter((at) => !isAdr || pages[at]?.kind === 'decision');
      for (const at of named) marked[at]?.push(file);
      if (named.length > 0) continue;
      if (isAdr) others.push(`${file}:${line} \`@adr ${name}\``);
      else unknown.push({ path: file, line, name, nearest: findNearest(name) ?? null });
    }
  }
  return { marked, unknown, others };
}

type Place = { readonly line: number | null; readonly column: number | null };

/** Returns a function that finds the place of a field in a page. The hub keeps no places, so the page is read again. */
function createFindPlace({ folder }: Content, cwd: string) {
  return async (source: string, field: string, glob?: string): Promise<Place> => {
    const text = await readFile(path.resolve(cwd, folder, source), 'utf8').catch(() => '');
    const frontMatter = parseFrontMatter(toPlainText(text));
    const name = findWrittenName(frontMatter, field);
    const at =
      (glob === undefined ? undefined : findGlobIn(frontMatter, [name, 'affects'], glob)) ?? frontMatter.place(name);
    return { line: at?.line ?? null, column: at?.column ?? null };
  };
}

/** Finds the place of a pattern in the first of the fields that has it. */
function findGlobIn({ data, place }: FrontMatter, names: readonly string[], glob: string): Position | undefined {
  for (const name of names) {
    const at = findGlob(data[name], glob, (...inside) => place(name, ...inside));
    if (at) return at;
  }
  return undefined;
}

/** Finds the place of a pattern in the value of `governs` or of adrkit's `affects`, in any of their forms. */
function findGlob(
  value: unknown,
  glob: string,
  place: (...inside: (string | number)[]) => Position | undefined,
): Position | undefined {
  const isIt = (written: unknown) => typeof written === 'string' && normalizeGlob(written) === glob;
  if (!Array.isArray(value)) return undefined;
  for (const [at, item] of value.entries()) {
    if (isIt(item) || isIt(item?.pattern)) return place(at);
    const paths: Governed['paths'] | undefined = item?.paths;
    const inside = Array.isArray(paths) ? paths.findIndex(isIt) : -1;
    if (inside !== -1) return place(at, 'paths', inside);
  }
  return undefined;
}
