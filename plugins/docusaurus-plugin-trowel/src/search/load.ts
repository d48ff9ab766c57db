import { manifestName, type SearchAccess } from './search.ts';

/** A server that has not answered after so many milliseconds never will. */
const patience = 30_000;

/** Makes the function that gets the index's files from the site. It throws when a file is not there, or is none of ours. */
export function createLoader(base: string, get: typeof fetch): SearchAccess['load'] {
  return async (name, { fresh = false } = {}) => {
    // Only the manifest keeps its name when it changes.
    const kept = name === manifestName;
    const response = await get(`${base}${name}`, {
      ...(fresh ? { cache: 'reload' } : kept ? { cache: 'no-cache' } : {}),
      signal: AbortSignal.timeout(patience),
    });
    const type = response.headers.get('content-type') ?? '';
    // Many servers answer with a page where there is no file.
    if (!response.ok || type.includes('html')) {
      throw new Error(`The search index has no ${name} (status ${response.status}, ${type || 'no type'}).`);
    }
    return new Uint8Array(await response.arrayBuffer());
  };
}
