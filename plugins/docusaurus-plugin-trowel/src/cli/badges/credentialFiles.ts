import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { badgesFolder } from '../../credit/badges/addresses.ts';
import { readBaked } from '../../credit/badges/bake.ts';
import { UsageError } from '../io.ts';

const isCredentialFile = (name: string) => /\.(?:json|svg|png)$/i.test(name);

/** Lists the files that may be credentials: those that are named, and all of folders; of a built site only its credentials. Throws a `UsageError`. */
export async function listCredentialFiles(named: readonly string[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of named) {
    const place = path.resolve(cwd, name);
    const what = await stat(place).catch(() => undefined);
    if (!what) throw new UsageError(`There is no file or folder \`${name}\`.`);
    if (!what.isDirectory()) found.push(place);
    else {
      const ofSite = path.join(place, badgesFolder, 'credentials');
      const folder = (await stat(ofSite).catch(() => undefined))?.isDirectory() ? ofSite : place;
      const files = (await readdir(folder)).filter(isCredentialFile).sort();
      if (files.length === 0) throw new UsageError(`\`${name}\` has no credentials: no JSON, SVG or PNG.`);
      found.push(...files.map((file) => path.join(folder, file)));
    }
  }
  return found;
}

/** Reads a credential from JSON, or out of a picture; `undefined` when there is none. */
export async function readCredential(file: string): Promise<unknown> {
  const bytes = await readFile(file);
  const text = /\.json$/i.test(file) ? bytes.toString('utf8') : readBaked(bytes);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
