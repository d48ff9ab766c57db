import type { SearchQuery } from 'docusaurus-plugin-trowel/search-engine';
import * as z from 'zod';

/** What readers may send. Longer texts change no answer, and more filters than these nobody sets by hand. */
export const limits = { bytes: 16_384, text: 2_000, facets: 20, values: 50, value: 200, hubs: 50 } as const;

const filters = z
  .record(z.string().max(limits.value), z.array(z.string().max(limits.value)).max(limits.values))
  .refine((of) => Object.keys(of).length <= limits.facets, `at most ${limits.facets} facets`);

const hubs = z
  .array(z.string().regex(/^[a-z0-9][a-z0-9-]*$/))
  .min(1)
  .max(limits.hubs);

/** A query as the browser sends it: the border's, never the engine's. */
const searchRequest = z.strictObject({
  hubs,
  query: z.strictObject({
    text: z.string().max(limits.text, `at most ${limits.text} characters`),
    filters: filters.optional(),
    page: z.int().min(1).max(1_000).optional(),
    limit: z.int().min(1).max(50).optional(),
    counted: z.boolean().optional(),
  }),
});

const completeRequest = z.strictObject({ hubs, text: z.string().max(limits.text) });

/** A request that is understood. */
export type ReaderRequest =
  | { readonly type: 'search'; readonly hubs: readonly string[]; readonly query: SearchQuery }
  | { readonly type: 'complete'; readonly hubs: readonly string[]; readonly text: string };

/** Understands the body of a request. Returns what is wrong with it as text. */
export function readRequest(type: ReaderRequest['type'], body: string): ReaderRequest | { readonly fault: string } {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return { fault: 'The body is not JSON.' };
  }
  const parsed = (type === 'search' ? searchRequest : completeRequest).safeParse(data);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    return { fault: `${first?.path.join('.') || 'body'}: ${first?.message ?? 'not understood'}` };
  }
  // The same hubs in another order are the same question, of which what is counted is remembered once.
  return { type, ...parsed.data, hubs: [...new Set(parsed.data.hubs)].sort() } as ReaderRequest;
}

/** Reads the body of a request; `undefined` for one that is too long, of which no more is read. */
export async function readBody(request: Request): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > limits.bytes) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
