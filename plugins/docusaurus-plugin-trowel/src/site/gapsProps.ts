import type { Gap, SystemGaps } from '../hub/gap.ts';
import type { PersonPlan } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import type { GapsPageProps } from './pageProps.ts';
import type { AloneProps, GapProps, SystemPart } from './partProps.ts';
import type { Surroundings } from './surroundings.ts';

/** The map of what is missing; an empty one, to which menus may lead, where the hub has no systems. */
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

/** What a system's own page says of its gaps. */
export function toSystemGaps(id: string, directory: Directory): SystemPart['missing'] {
  const plan = directory.hub.gaps.find(({ system }) => system === id);
  return plan && { page: `${directory.pageOf('gaps')}#${toAnchor(id)}`, gaps: toGaps(plan, directory) };
}

/** What is lost with somebody whose last day is known: what they alone could explain. */
export function toAlone({ id, solelyExplains }: PersonPlan, directory: Directory): AloneProps | undefined {
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
  const most = directory.hub.systems.find(({ id }) => id === system)?.people[0]?.id ?? known[0];
  return gaps.map((gap) => toGap(gap, { system, most, directory }));
}

/** @param most Who is most involved with the system. */
function toGap(
  gap: Gap,
  { system, most, directory }: { readonly system: string; readonly most?: string; readonly directory: Directory },
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
        ask: most === undefined ? undefined : toPerson(most),
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

/** The command that writes the questions for somebody; names that a shell would take apart are quoted. */
function toInterview(person: string): string {
  const name = toAnchor(person);
  return `trowel interview ${/^[\w./-]+$/.test(name) ? name : JSON.stringify(name)}`;
}

/** An id without its kind: `booking` for `system/booking`. */
function toAnchor(id: string): string {
  return id.replace(/^(?:system|person)\//, '');
}
