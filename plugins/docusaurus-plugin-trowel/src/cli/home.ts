import type { Repository } from '../code/repository.ts';
import { type ContentOptions, hasHub } from './folder.ts';
import type { Io } from './io.ts';

/** Returns the folder whose hub is read: the current one, or the repository's root when only that has a hub. */
export async function findHome(
  { content }: Pick<ContentOptions, 'content'>,
  { cwd }: Pick<Io, 'cwd'>,
  repository: Repository | undefined,
): Promise<string> {
  if (content !== undefined || !repository || (await hasHub(cwd))) return cwd;
  return (await hasHub(repository.root)) ? repository.root : cwd;
}
