import { execFile } from 'node:child_process';
import { readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { planEmptying } from './plan.ts';

/** What to empty, and how. */
export interface EmptyInput {
  readonly root: string;
  readonly dryRun: boolean;
  readonly log: (line: string) => void;
}

/** Removes the example from the hub. If it refuses, changes nothing and returns the reason. */
export async function emptyHub({ root, dryRun, log }: EmptyInput): Promise<{ readonly refused?: string }> {
  const refused = await findReasonToRefuse(root);
  if (refused !== undefined) return { refused };
  const { remove, write } = await planEmptying(root);
  for (const file of remove) {
    log(`- ${file}`);
    if (!dryRun) await rm(path.join(root, file));
  }
  for (const [file, text] of write) {
    log(`~ ${file}`);
    if (dryRun) continue;
    await writeFile(path.join(root, file), text);
  }
  if (!dryRun) for (const folder of new Set(remove.map((file) => path.dirname(file)))) await removeEmpty(root, folder);
  log(`${dryRun ? 'Would remove' : 'Removed'} ${remove.length} files, ${dryRun ? 'change' : 'changed'} ${write.size}.`);
  return {};
}

/** Returns the reason why files must not be removed, when git could not restore them. */
async function findReasonToRefuse(root: string): Promise<string | undefined> {
  const { stdout } = await promisify(execFile)('git', ['status', '--porcelain'], { cwd: root }).catch(
    (error: Error) => ({ stdout: undefined, error }),
  );
  if (stdout === undefined)
    return 'This is no git repository (or git is not installed), so nothing could be brought back. Run `git init` and commit first.';
  if (stdout.trim() === '') return undefined;
  const lines = stdout.trimEnd().split('\n');
  const shown = lines.slice(0, 5).join('\n');
  return `There are changes that are not committed; commit them or put them away first:\n${shown}${lines.length > 5 ? `\n… and ${lines.length - 5} more` : ''}`;
}

/** Removes a folder and its parents as long as they are empty. */
async function removeEmpty(root: string, folder: string): Promise<void> {
  if (folder === '.' || (await readdir(path.join(root, folder))).length > 0) return;
  await rmdir(path.join(root, folder));
  await removeEmpty(root, path.dirname(folder));
}
