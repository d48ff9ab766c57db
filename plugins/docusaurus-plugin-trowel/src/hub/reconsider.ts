import type { KindFields } from '../content/kinds/index.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { FindEntry, HubEntry } from './hub.ts';

/**
 * What an entry is whose constraints were lifted, all or some.
 * - `free`: all are lifted, and nothing on record speaks against a change
 * - `check`: all are lifted, but a landmine or the verdict *keep* says that something relies on it now
 * - `bound`: others hold, or nobody knows whether they do
 */
export type Reconsider = 'free' | 'check' | 'bound';

interface ReconsiderInput {
  /** How many constraints it rests on, and how many of them were lifted. */
  readonly total: number;
  readonly lifted: number;
  /** How many landmines are on record about it. */
  readonly landmines: number;
  readonly verdict?: string;
}

/** Says what an entry is, from what is on record. `undefined` when no constraint was lifted. The entry itself must be in force. */
export function toReconsider({ total, lifted, landmines, verdict }: ReconsiderInput): Reconsider | undefined {
  if (lifted === 0) return undefined;
  if (lifted < total) return 'bound';
  return landmines > 0 || verdict === 'keep' ? 'check' : 'free';
}

/** A landmine on record: the entry that warns of it, and the position among its blocks. */
export interface LandmineRef {
  readonly entry: string;
  readonly block: number;
}

/**
 * Lists the landmines on record about an entry: its own, then those of entries that explain it, or that it explains, and of
 * entries that govern the same code. What is gone has no landmines left.
 */
export function createFindLandmines(entries: readonly HubEntry[], find: FindEntry): (entry: HubEntry) => LandmineRef[] {
  const armed = entries.filter((entry) => entry.blocks.some(isLandmine) && !isGone(entry));
  const byGlob = indexBy(armed, ({ fields }) => listGlobs(fields));
  const known = new Set(armed.map(({ id }) => id));
  return (entry) => {
    const explaining = entry.relations
      .filter(({ type }) => type === 'explains' || type === 'explained-by')
      .map(({ target }) => target);
    const others = [
      ...explaining,
      ...listGlobs(entry.fields).flatMap((glob) => (byGlob.get(glob) ?? []).map(({ id }) => id)),
    ];
    return [...new Set([entry.id, ...others.sort(compareText)])]
      .filter((id) => known.has(id))
      .flatMap((id) =>
        (find(id)?.blocks ?? []).flatMap((block, at) => (isLandmine(block) ? { entry: id, block: at } : [])),
      );
  };
}

function isLandmine({ type }: HubEntry['blocks'][number]): boolean {
  return type === 'landmine';
}

function isGone({ fields }: HubEntry): boolean {
  return fields.verdict === 'gone';
}

/** Lists the globs of an entry, each with its repository. */
function listGlobs(fields: HubEntry['fields']): string[] {
  const { governs = [] } = fields as Pick<KindFields<'decision'>, 'governs'>;
  return governs.flatMap(({ repository = '', paths }) => paths.map((path) => `${repository} ${path}`));
}
