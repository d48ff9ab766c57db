import type { Hub, HubEntry } from '../../hub/hub.ts';
import type { Analyzer } from '../../search/analyzer.ts';
import { createAnalyzer } from '../../search/analyzer.ts';
import { lazyValue } from '../../shared/lazyValue.ts';
import { type Guard, toGuard } from './guards.ts';
import { createReadTerms, createTelling, type ReadTerms, type Telling } from './terms.ts';

/** What changes are compared with. Made when the first change is asked about. */
export interface ChangeKnowledge {
  readonly read: ReadTerms;
  readonly telling: Telling;
  readonly guardOf: (entry: HubEntry) => Guard;
  /** Finds entries that have the most telling of some terms in title, summary and landmines. */
  readonly findByTerms: (terms: readonly string[]) => readonly string[];
}

/** How many pages a plan for no place is compared with. */
const mostFound = 40;

/** Makes what changes are compared with. */
export function createChangeKnowledge({ entries }: Hub, analyzer: Analyzer = createAnalyzer('en')): ChangeKnowledge {
  const read = createReadTerms(analyzer);
  const guards = new Map<string, Guard>();
  const telling = lazyValue(() =>
    createTelling(
      entries.filter(({ kind }) => kind !== 'person').map((entry) => () => toText(entry)),
      read,
    ),
  );
  const index = lazyValue(() => {
    const byTerm = new Map<string, string[]>();
    for (const entry of entries)
      for (const term of new Set(read(toOpening(entry)))) {
        const ids = byTerm.get(term);
        if (ids) ids.push(entry.id);
        else byTerm.set(term, [entry.id]);
      }
    return byTerm;
  });
  return {
    read,
    telling: (term) => telling()(term),
    guardOf(entry) {
      const known = guards.get(entry.id) ?? toGuard(entry, read);
      guards.set(entry.id, known);
      return known;
    },
    findByTerms(terms) {
      const scores = new Map<string, number>();
      for (const term of new Set(terms))
        for (const id of index().get(term) ?? []) scores.set(id, (scores.get(id) ?? 0) + telling()(term));
      return [...scores]
        .sort((a, b) => b[1] - a[1])
        .slice(0, mostFound)
        .map(([id]) => id);
    },
  };
}

function toOpening({ title, summary, blocks }: HubEntry): string {
  const landmines = blocks
    .filter(({ type }) => type === 'landmine')
    .map((block) => `${block.title ?? ''} ${block.text}`);
  return [title, summary, ...landmines].join('\n');
}

function toText({ title, summary, sections }: HubEntry): string {
  return [title, summary, ...sections.map(({ heading = '', text }) => `${heading} ${text}`)].join('\n');
}
