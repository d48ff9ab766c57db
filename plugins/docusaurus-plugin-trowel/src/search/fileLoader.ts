import { manifestName, type SearchAccess } from './search.ts';

/** The timeout of a request, in milliseconds. */
const patience = 30_000;

/** Creates the function that loads the files of the index from the site. It throws when a file is missing or is HTML. */
export function createLoader(base: string, get: typeof fetch): SearchAccess['load'] {
  return async (name, { fresh = false } = {}) => {
    // Only the manifest can change under the same name.
    const kept = name === manifestName;
    const response = await get(`${base}${name}`, {
      ...(fresh ? { cache: 'reload' } : kept ? { cache: 'no-cache' } : {}),
      signal: AbortSignal.timeout(patience),
    });
    const type = response.headers.get('content-type') ?? '';
    // Many servers answer with an HTML page when a file is missing.
    if (!response.ok || type.includes('html')) {
      throw new Error(`The search index has no ${name} (status ${response.status}, ${type || 'no type'}).`);
    }
    return new Uint8Array(await response.arrayBuffer());
  };
}
