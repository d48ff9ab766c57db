import type { KindName } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { buildLedger, type Ledger } from '../hub/ledger.ts';
import type { OutcomeAfter } from '../hub/reviews.ts';
import { groupBy, indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { type Directory, withoutSummaries } from './directory.ts';
import type { EntryLink } from './links.ts';
import type { StepProps } from './props.ts';

/** What is the same for every page, worked out once. */
export interface Surroundings {
  readonly directory: Directory;
  /** Its links without summaries. */
  readonly brief: Directory;
  /** Entries of each kind in the order of its index. */
  readonly shelves: ReadonlyMap<KindName, readonly HubEntry[]>;
  /** Each entry's place in its shelf, by id. */
  readonly places: ReadonlyMap<string, number>;
  readonly steps: ReadonlyMap<string, readonly StepProps[]>;
  readonly playbooks: ReadonlyMap<string, readonly string[]>;
  readonly ledger: Ledger;
  readonly outcomeAfter: OutcomeAfter;
  /** When each file was last changed, by source; only where the site knows it. */
  readonly edited: ReadonlyMap<string, string>;
}

/** What the hub itself does not say. */
export type Settings = Pick<Surroundings, 'outcomeAfter' | 'edited'>;

/** Works out what every page needs of the others. */
export function surveySurroundings(directory: Directory, settings: Settings): Surroundings {
  const shelves = groupBy([...directory.hub.entries].sort(compareShelf), ({ kind }) => kind);
  const plans = indexBy(directory.hub.playbooks, ({ stages }) =>
    stages.flatMap(({ pages }) => pages.map(({ entry }) => entry)),
  );
  const playbooks = new Map([...plans].map(([entry, collecting]) => [entry, collecting.map(({ id }) => id)]));
  const places = new Map(
    [...shelves.values()].flatMap((entries) => entries.map(({ id }, place) => [id, place] as const)),
  );
  const brief = withoutSummaries(directory);
  const ledger = buildLedger(directory.hub.entries);
  return { directory, brief, shelves, places, steps: findSteps(brief), playbooks, ledger, ...settings };
}

/** The order of an index: by number, else by date, else by title. */
export function compareShelf(a: HubEntry, b: HubEntry): number {
  if (a.number !== undefined && b.number !== undefined) return a.number - b.number || compareText(a.id, b.id);
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.title, b.title) || compareText(a.id, b.id);
}

/** Every page's part in every path. */
function findSteps({ hub, find, link, links }: Directory): ReadonlyMap<string, readonly StepProps[]> {
  const found = new Map<string, StepProps[]>();
  for (const { id, stages } of hub.paths) {
    const [path] = links([id]);
    if (!path) continue;
    const flat = stages.flatMap(({ title, steps }) => steps.map((step) => ({ ...step, stage: title })));
    const linkOf = (index: number): EntryLink | undefined => {
      const target = flat[index] && find(flat[index].entry);
      return target && link(target);
    };
    for (const [index, { entry, stage, minutes, who }] of flat.entries()) {
      const step = {
        path,
        stage,
        position: index + 1,
        total: flat.length,
        minutes,
        who,
        previous: linkOf(index - 1),
        next: linkOf(index + 1),
      };
      found.set(entry, [...(found.get(entry) ?? []), step]);
    }
  }
  return found;
}
