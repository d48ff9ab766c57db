import type { Entry } from '../content/entry.ts';
import type { Fix } from '../content/fix.ts';
import type { Position, Problem } from '../content/problem.ts';
import type { Hub, HubEntry } from './hub.ts';
import type { Resolve } from './resolver.ts';

/** Reports pages that say who reads them, and that nobody reads, or only whoever knows the address. */
export function findPublishProblems(entries: readonly Entry[]): Problem[] {
  return entries.flatMap(({ fields, draft, unlisted, source, places }): Problem[] => {
    const { publish } = fields;
    if (publish === undefined || (!draft && !unlisted)) return [];
    if (unlisted && !draft && publish === 'none') return [];
    const message = draft
      ? `\`publish\` is \`${publish}\`, but the page is a draft, which no build has; take one of the two out.`
      : `\`publish\` is \`${publish}\`, but the page is unlisted: it is in no list, search, bundle or feed, and open to whoever knows its address. Take \`unlisted\` out; who must not read it is kept away by \`publish\` alone.`;
    const fixes: readonly Fix[] = (draft ? ['draft', 'publish'] : ['unlisted']).map((field) => ({
      type: 'remove',
      field,
    }));
    return [
      { code: 'contradiction', severity: 'warning', message, source, at: places.publish, field: 'publish', fixes },
    ];
  });
}

/** A link in the text of a page to one that fewer people read. */
interface NarrowLink {
  readonly entry: HubEntry;
  readonly target: HubEntry;
  readonly at?: Position;
}

const width = { public: 2, partners: 1, none: 0 } as const;

/** Finds the links to pages that not all readers of the page read: those see plain text there. */
export function findNarrowLinks({ entries }: Pick<Hub, 'entries'>, resolve: Resolve): NarrowLink[] {
  if (entries.every(({ publish }) => publish === 'public')) return [];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.flatMap((entry) =>
    entry.references.flatMap((reference): NarrowLink[] => {
      if (reference.field !== 'text') return [];
      const found = resolve(reference, entry);
      const target = found.type === 'found' ? byId.get(found.entry.id) : undefined;
      if (target === undefined || width[target.publish] >= width[entry.publish]) return [];
      return [{ entry, target, at: reference.at }];
    }),
  );
}
