import type { Section } from '../content/entry.ts';
import type { KindFields } from '../content/kinds/index.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { createFindExplainers, namesIn } from './alone.ts';
import type { Gap, SystemGaps, Unowned } from './gap.ts';
import type { HubEntry } from './hub.ts';

/**
 * Finds what is missing per system, worst first; systems without a gap are there too, last. Of a retired system only its
 * history and who leaves with it are asked. Says nothing of today: who has a last day counts as leaving from the moment
 * it is set.
 */
export function buildGaps(entries: readonly HubEntry[]): SystemGaps[] {
  const records = entries.filter((entry) => entry.kind !== 'log');
  const about = indexBy(records, ({ systemIds }) => systemIds);
  const leaving = new Map(
    entries.flatMap(({ id, kind, fields }) => {
      const { leaving: on } = fields as KindFields<'person'>;
      return kind === 'person' && on !== undefined ? [[id, on] as const] : [];
    }),
  );
  const explainers = createFindExplainers(entries);
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  return records
    .filter(({ kind }) => kind === 'system')
    .map((system): SystemGaps => {
      const pages = [system, ...(about.get(system.id) ?? [])];
      const known = [...new Set(pages.flatMap(explainers))].sort(compareText);
      const retired = system.status === 'retired';
      const staying = (person: string) => known.filter((other) => other !== person && !leaving.has(other)).length;
      const gaps: (Gap | undefined)[] = [
        pages.some(({ kind }) => kind === 'archaeology') ? undefined : { type: 'no-archaeology' },
        retired ? undefined : findUnowned(system, { hasPeople, leaving }),
        retired || known.length > 1 ? undefined : { type: 'single-witness', person: known[0] },
        ...known.flatMap((person): Gap[] => {
          const on = leaving.get(person);
          const answers = pages.some((page) => answering.some((field) => page.peopleIds[field]?.includes(person)));
          return on === undefined || !answers ? [] : [{ type: 'leaving', person, on, staying: staying(person) }];
        }),
        findCauseless(pages),
      ];
      return { system: system.id, retired, known, gaps: gaps.filter((gap) => gap !== undefined) };
    })
    .sort((a, b) => weigh(b) - weigh(a) || Number(a.retired) - Number(b.retired) || compareText(a.system, b.system));
}

/** What somebody is to a page that others turn to: those who only decided, or wrote, are not missed as they are. */
const answering = ['witnesses', 'owner', 'owners'] as const;

/** Nobody answers for a system whose owners are not named, all leave, or have never confirmed its page. */
function findUnowned(
  system: HubEntry,
  { hasPeople, leaving }: { readonly hasPeople: boolean; readonly leaving: ReadonlyMap<string, string> },
): Gap | undefined {
  const owners = [...new Set(['owners', 'owner'].flatMap((field) => namesIn(system, field, hasPeople)))];
  const toGap = (why: Unowned): Gap => ({ type: 'no-verified-owner', why, owners });
  if (owners.length === 0) return toGap('none');
  if (owners.every((owner) => leaving.has(owner))) return toGap('leaving');
  return system.verified === undefined ? toGap('unverified') : undefined;
}

function findCauseless(pages: readonly HubEntry[]): Gap | undefined {
  const challenges = pages.filter((page) => page.kind === 'challenge' && !hasCause(page)).map(({ id }) => id);
  return challenges.length > 0 ? { type: 'no-cause', challenges } : undefined;
}

/** Whether a challenge says why it happens: a section `Cause` (or `Root cause`, `Causes` …) that holds something. */
export function hasCause({ sections }: Pick<HubEntry, 'sections'>): boolean {
  return sections.some(
    (section, at) => /\bcauses?\b/i.test(section.heading ?? '') && isFilled(section, sections.slice(at + 1)),
  );
}

/** Whether a section holds something, itself or in the sections below it. */
function isFilled(section: Section, following: readonly Section[]): boolean {
  if (section.text !== '' || section.code !== '') return true;
  const end = following.findIndex(({ depth }) => depth <= section.depth);
  return following.slice(0, end === -1 ? undefined : end).some(({ text, code }) => text !== '' || code !== '');
}

/** How much a gap weighs: what cannot be asked any more tomorrow comes first. */
function weigh({ gaps }: SystemGaps): number {
  return gaps.reduce((weight, gap) => {
    if (gap.type === 'leaving') return weight + (gap.staying === 0 ? 8 : 3);
    if (gap.type === 'single-witness') return weight + 5;
    if (gap.type === 'no-verified-owner') return weight + 3;
    return weight + (gap.type === 'no-archaeology' ? 3 : 1);
  }, 0);
}
