import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWithin } from '../code/isWithin.ts';
import { decodeBytes, maxPageBytes } from '../content/encoding.ts';
import { quoteName } from '../shared/quote.ts';
import { chooseFiles } from './chooseFiles.ts';
import { type Copy, checkCopy } from './copy.ts';
import { HubError, limits, tooLarge } from './hubError.ts';

/** Reads another hub from a folder. Links that lead out of the folder are not followed. Throws a `HubError`. */
export async function copyFolder(folder: string, most: number = limits.texts): Promise<Copy> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new HubError(`There is no folder ${quoteName(folder)}; correct \`from\` in trowel.json.`);
  const root = await realpath(folder);
  const { form, folder: inside, paths } = chooseFiles(await listFiles(root));
  const files = new Map<string, string>();
  let size = 0;
  for (const one of paths) {
    const file = await realpath(path.join(root, one)).catch(() => undefined);
    if (file === undefined || !isWithin(root, file)) continue;
    const about = await stat(file);
    // A pipe could be read for ever.
    if (!about.isFile() || about.size > maxPageBytes) continue;
    size += about.size;
    if (size > most) throw tooLarge(most);
    files.set(one.slice(inside.length), decodeBytes(await readFile(file)).text);
  }
  return checkCopy({ form, files });
}

/** Lists the files below a folder, without those of git and of packages. */
async function listFiles(root: string): Promise<string[]> {
  const found: string[] = [];
  const queue = [''];
  for (let at = 0; at < queue.length; at += 1) {
    const folder = queue[at] as string;
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      const own = `${folder}${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') queue.push(`${own}/`);
      else if (entry.isFile() || entry.isSymbolicLink()) found.push(own);
      if (found.length > limits.files * 4)
        throw new HubError(`The folder ${quoteName(root)} has too many files; name the folder of the hub itself.`);
    }
  }
  return found.sort();
}
