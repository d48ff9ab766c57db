import * as z from 'zod';

/** The name of a hub in a cluster: a part of the names of its indexes. */
export const hubName = z
  .string('the name of a hub in the cluster, as `booking`')
  .regex(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/, 'small letters, digits and single `-`, as in `booking`')
  .refine((name) => name !== 'all', '`all` is the name of all hubs together');

const schema = z.strictObject({
  proxy: z.url({ protocol: /^https?$/, error: 'the address of the proxy: https://search.example.org' }),
  hub: hubName,
  hubs: z.array(hubName).min(1).optional(),
});

/** What a site writes beside `engine: 'opensearch'` in the option `search`. */
export interface Options {
  /** The address of the proxy, which readers ask. */
  readonly proxy: string;
  /** The name of this hub in the cluster. */
  readonly hub: string;
  /** The hubs that are searched here; only this one unless given. */
  readonly hubs: readonly string[];
}

/** Reads the options of a site. Throws one error that names every fault. */
export function readOptions(written: Readonly<Record<string, unknown>>): Options {
  const parsed = schema.safeParse(written);
  if (parsed.success) return { ...parsed.data, hubs: parsed.data.hubs ?? [parsed.data.hub] };
  const lines = parsed.error.issues.map(({ path, message }) => `- search.${path.join('.') || 'engine'}: ${message}`);
  throw new Error(`trowel-search-opensearch has options that it does not understand:\n${lines.join('\n')}`, {
    cause: parsed.error,
  });
}
