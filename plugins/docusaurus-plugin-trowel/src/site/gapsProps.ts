import type { Gap, SystemGaps } from '../hub/gap.ts';
import type { PersonPlan } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import type { GapsPageProps } from './pageProps.ts';
import type { GapProps, SoleExplainerProps, SystemPart } from './partProps.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the props of the gaps page. It exists in a hub without systems too, since a menu may link to it. */
export function toGapsPage({ brief }: Surroundings): { gaps: GapsPageProps } {
  const { hub, links } = brief;
  const systems = hub.gaps.flatMap((plan) =>
    links([plan.system]).map((system) => ({
      system,
      anchor: toAnchor(plan.system),
      retired: plan.retired,
      gaps: toGaps(plan, brief),
    })),
  );
  return { gaps: { systems } };
}

/** Makes what a system's page shows of its gaps. */
export function toSystemGaps(id: string, directory: Directory): SystemPart['missing'] {
  const plan = directory.hub.gaps.find(({ system }) => system === id);
  return plan && { page: `${directory.pageOf('gaps')}#${toAnchor(id)}`, gaps: toGaps(plan, directory) };
}

/** Lists what only this person could explain, when their last day is known and there is such an entry. */
export function toSoleExplainer(
  { id, solelyExplains }: PersonPlan,
  directory: Directory,
): SoleExplainerProps | undefined {
  const { hub, links, find, pageOf } = directory;
  const isLeaving = find(id)?.fields.leaving !== undefined;
  if (!isLeaving || solelyExplains.length === 0) return undefined;
  const systems = hub.gaps.filter(({ known }) => known.length === 1 && known[0] === id).map(({ system }) => system);
  return {
    systems: links(systems),
    pages: links(solelyExplains.filter((page) => !systems.includes(page))),
    command: toInterview(id),
    gaps: hub.gaps.length > 0 ? pageOf('gaps') : undefined,
  };
}

function toGaps({ system, gaps, known }: SystemGaps, directory: Directory): GapProps[] {
  const mostInvolved = directory.hub.systems.find(({ id }) => id === system)?.people[0]?.id ?? known[0];
  return gaps.map((gap) => toGap(gap, { system, mostInvolved, directory }));
}

/** @param mostInvolved The id of the person most involved with the system. */
function toGap(
  gap: Gap,
  {
    system,
    mostInvolved,
    directory,
  }: { readonly system: string; readonly mostInvolved?: string; readonly directory: Directory },
): GapProps {
  const { links } = directory;
  const toPerson = (id: string): PersonLink => {
    const [link] = links([id]);
    return link ? { name: link.title, permalink: link.permalink } : { name: id };
  };
  switch (gap.type) {
    case 'no-archaeology':
      return {
        type: gap.type,
        file: `docs/archaeology/${toAnchor(system)}.md`,
        ask: mostInvolved === undefined ? undefined : toPerson(mostInvolved),
      };
    case 'no-verified-owner':
      return {
        type: gap.type,
        why: gap.why,
        owners: gap.owners.map(toPerson),
        command: gap.why === 'unverified' ? `trowel verify ${toAnchor(system)}` : undefined,
      };
    case 'single-witness':
      return {
        type: gap.type,
        person: gap.person === undefined ? undefined : toPerson(gap.person),
        command: gap.person === undefined ? undefined : toInterview(gap.person),
      };
    case 'leaving':
      return { ...gap, person: toPerson(gap.person), command: toInterview(gap.person) };
    case 'no-cause':
      return { type: gap.type, challenges: links(gap.challenges) };
  }
}

/** Writes the command that prints interview questions for a person. Quotes names that a shell would split. */
function toInterview(person: string): string {
  const name = toAnchor(person);
  return `trowel interview ${/^[\w./-]+$/.test(name) ? name : JSON.stringify(name)}`;
}

/** Cuts the kind off an id: `booking` for `system/booking`. */
function toAnchor(id: string): string {
  return id.replace(/^(?:system|person)\//, '');
}
