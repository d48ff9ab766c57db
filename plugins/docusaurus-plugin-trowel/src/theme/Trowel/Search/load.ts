/** Makes the function that gets the index's files from the site. It throws when a file is not there, or is none of ours. */
export function createLoader(base: string, get: typeof fetch): (name: string) => Promise<Uint8Array> {
  return async (name) => {
    // Only the manifest keeps its name when it changes.
    const response = await get(`${base}${name}`, name === 'manifest.json' ? { cache: 'no-cache' } : {});
    const type = response.headers.get('content-type') ?? '';
    // Many servers answer with a page where there is no file.
    if (!response.ok || type.includes('html')) {
      throw new Error(`The search index has no ${name} (status ${response.status}, ${type || 'no type'}).`);
    }
    return new Uint8Array(await response.arrayBuffer());
  };
}
