import type { PathFile } from '../../site/pathFileProps.ts';
import { storeName } from './keptNames.ts';
import { openPageStore } from './pageStore.ts';

const loaded = new Map<string, Promise<PathFile>>();

/** Loads a path's file, once for the life of the page, and lets the store know what was renamed. Asks the server whether the browser's own copy is still the newest. */
export function loadPathFile(address: string): Promise<PathFile> {
  const known = loaded.get(address);
  if (known) return known;
  const loading = fetchPathFile(address);
  loaded.set(address, loading);
  // A later call tries again.
  loading.catch(() => loaded.delete(address));
  return loading;
}

async function fetchPathFile(address: string): Promise<PathFile> {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const file = (await answer.json()) as PathFile;
  if (file.format !== 1) throw new Error(`${address} has the unknown format ${file.format}`);
  openPageStore(storeName).learn({ renamed: file.history.renamed, present: file.steps.map(({ id }) => id) });
  return file;
}
