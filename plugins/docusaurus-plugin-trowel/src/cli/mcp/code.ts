import path from 'node:path';
import { findBracketNames } from '../../code/bracketNames.ts';
import { findChangePlaces } from '../../code/changePlaces.ts';
import { isWithin } from '../../code/isWithin.ts';
import { findPathPlaces } from '../../code/pathPlaces.ts';
import { findOrigin, openRepository, type Repository } from '../../code/repository.ts';
import type { BracketGlobs } from '../../why/bracketNames.ts';
import { parseDiff } from '../../why/diff.ts';
import { parseFilePath } from '../../why/filePath.ts';
import { parsePlace } from '../../why/placeText.ts';
import type { Place } from '../../why/types.ts';
import type { Io } from '../io.ts';
import { ToolError } from './tool.ts';

/** What is asked about code. */
export interface AskedCode {
  readonly paths?: readonly string[];
  readonly diff?: string;
}

/** The code that is asked about, as git has it. */
export interface FoundCode {
  readonly places: readonly Place[];
  /** The address of the repository; globs of every repository count without one. */
  readonly repository?: string;
  readonly names?: ReadonlySet<string>;
  /** Sentences to show beside the answer. */
  readonly notes: readonly string[];
}

/** Finds the code that is asked about, in the folders of the client or else in the current one. */
export type FindCode = (asked: AskedCode, roots: readonly string[], brackets: () => BracketGlobs) => Promise<FoundCode>;

/** Makes what finds code on this machine. Nothing of a repository is run. */
export function createFindCode({ cwd, env }: Pick<Io, 'cwd' | 'env'>): FindCode {
  return async ({ paths = [], diff }, roots, brackets) => {
    const folder = chooseFolder(paths, roots.length > 0 ? roots : [cwd]);
    const repository = await openRepository({ cwd: folder, env }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        throw new ToolError(`The folder ${folder}, in which you say that you work, is not there.`);
      throw error;
    });
    // Paths are relative to the repository's root, as diffs and assistants name them.
    const base = repository?.root ?? folder;
    const [inPaths, inDiff, address] = await Promise.all([
      paths.length > 0 ? findPathPlaces({ words: checkNames(paths), cwd: base, repository }) : nothing,
      diff === undefined ? nothing : findChangePlaces({ diff, repository }),
      repository && findOrigin(repository),
    ]);
    return {
      places: [...inPaths.places, ...inDiff.places],
      repository: address,
      names: await findNames(repository, brackets),
      notes: [...summarize(inPaths.notes), ...inDiff.notes],
    };
  };
}

/** Takes code as it is named, for clients elsewhere: they learn nothing of the files of this machine. */
export const findNamedCode: FindCode = async ({ paths = [], diff = '' }) => ({
  places: [...checkNames(paths).map(toNamedPlace), ...parseDiff(diff)],
  notes: [],
});

function toNamedPlace(written: string): Place {
  const place = parsePlace(written);
  return { ...place, ...parseFilePath(place.path) };
}

const nothing = { places: [], notes: [] } as const;
/** The most notes about paths: of ten files that are not here, one learns nothing more than of two. */
const mostNotes = 2;

function summarize(notes: readonly string[]): readonly string[] {
  const more = notes.length - mostNotes;
  return more > 0 ? [...notes.slice(0, mostNotes), `The same is so of ${more} more.`] : notes;
}

async function findNames(
  repository: Repository | undefined,
  brackets: () => BracketGlobs,
): Promise<FoundCode['names']> {
  return repository && findBracketNames(repository, brackets());
}

/** Chooses the folder that the first absolute path is in; for relative paths the first. */
function chooseFolder(paths: readonly string[], folders: readonly string[]): string {
  const absolute = paths.find((one) => path.isAbsolute(one));
  const holding = absolute && folders.find((folder) => isWithin(folder, path.normalize(absolute)));
  return holding ?? (folders[0] as string);
}

/** No file system has a name with a zero byte, and Node refuses it with words of its own. */
function checkNames(paths: readonly string[]): readonly string[] {
  const wrong = paths.find((one) => one.trim() === '' || one.includes('\0'));
  if (wrong === undefined) return paths;
  throw new ToolError(
    'One of `paths` is empty or has a zero byte; name files from the root of the repository: src/ledger.ts',
  );
}
