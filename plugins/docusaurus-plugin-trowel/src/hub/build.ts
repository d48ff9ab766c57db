import type { Entry } from '../content/entry.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { compareProblems, type Problem } from '../content/problem.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';
import { addDuration } from '../shared/dateArithmetic.ts';
import { addLazyParts, extend } from '../shared/lazyParts.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { nameOfId } from '../shared/name.ts';
import { toYaml } from '../shared/yaml.ts';
import { findActionProblems } from './actionProblems.ts';
import { findAliasProblems } from './aliases.ts';
import { findConstraintProblems } from './constraintDates.ts';
import { findContradictions } from './contradictions.ts';
import { findDuplicateAddresses } from './duplicateAddresses.ts';
import { buildGaps } from './gaps.ts';
import type { Hub, HubEntry, OtherHub } from './hub.ts';
import { findLogProblems } from './logProblems.ts';
import { createOtherResolver } from './otherResolver.ts';
import { buildPaths } from './paths.ts';
import { buildPeople } from './people.ts';
import { buildPlaybooks } from './playbooks.ts';
import { findPublishProblems } from './publishProblems.ts';
import { type ResolvedReferences, resolveReferences } from './relations.ts';
import { createResolver } from './resolver.ts';
import { buildSystems } from './systems.ts';

/**
 * Builds the hub from the pages that were read. Pure: the same pages give the same hub, in any order.
 * @param otherHubs The other hubs that its pages may name entries of.
 */
export function buildHub(pages: readonly ParsedPage[], otherHubs: readonly OtherHub[] = []): Hub {
  const { entries: named, problems: nameProblems } = nameEntries(pages.map(({ entry }) => entry));
  const resolve = createResolver(named);
  const { resolved, problems: referenceProblems } = resolveReferences(named, resolve, createOtherResolver(otherHubs));
  const entries = named.map(
    (entry): HubEntry => extend(entry, { ...(resolved.get(entry.id) as ResolvedReferences), due: dueDate(entry) }),
  );
  const paths = lazyValue(() => buildPaths(named, resolve));
  const playbooks = lazyValue(() => buildPlaybooks({ entries, paths: paths().paths, resolve }));
  const systems = lazyValue(() => buildSystems(entries, paths().paths));
  // Most commands ask for a few of these.
  return addLazyParts(
    { entries, ...(otherHubs.length > 0 && { otherHubs }) },
    {
      paths: () => paths().paths,
      playbooks: () => playbooks().playbooks,
      systems,
      people: () => buildPeople(entries, systems()),
      gaps: () => buildGaps(entries),
      problems: () =>
        [
          ...pages.flatMap((page) => page.problems),
          ...nameProblems,
          ...referenceProblems,
          ...findContradictions(entries, resolve),
          ...findConstraintProblems(entries),
          ...findLogProblems(entries),
          ...findActionProblems(entries),
          ...findDuplicateAddresses(entries),
          ...findAliasProblems(entries),
          ...findPublishProblems(entries),
          ...paths().problems,
          ...playbooks().problems,
        ].sort(compareProblems),
    },
  );
}

/** Sorts entries by id and makes ids unique. When two entries have one id, both stay, the second as `<id>@<source>`. */
function nameEntries(entries: readonly Entry[]): { entries: Entry[]; problems: Problem[] } {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  const ids = new Set(entries.map(({ id }) => id));
  const freeName = (id: string) => {
    let count = 2;
    while (ids.has(`${id}-${count}`)) count++;
    ids.add(`${id}-${count}`);
    return nameOfId(`${id}-${count}`);
  };
  const named = [...entries]
    .sort((a, b) => compareText(a.source, b.source) || compareText(a.id, b.id))
    .map((entry): Entry => {
      const first = taken.get(entry.id);
      const id = first === undefined ? entry.id : `${entry.id}@${entry.source}`;
      taken.set(id, entry.source);
      if (first !== undefined) {
        problems.push({
          code: 'duplicate-id',
          severity: 'error',
          message: `The id \`${entry.id}\` is taken by ${first} already; give one of the two pages another \`id\`. Until then this page is \`${id}\`.`,
          source: entry.source,
          at: entry.places.id,
          field: 'id',
          fixes: [{ type: 'set', fields: { id: toYaml(freeName(entry.id)) } }],
        });
      }
      return id === entry.id ? entry : extend(entry, { id });
    });
  return { entries: named.sort((a, b) => compareText(a.id, b.id)), problems };
}

/** Returns the day on which an entry is due to be confirmed again: `verified` plus `review_every`. */
function dueDate({ verified, fields }: Entry): CalendarDate | undefined {
  return verified === undefined ? undefined : addDuration(verified, String(fields.review_every ?? ''));
}
