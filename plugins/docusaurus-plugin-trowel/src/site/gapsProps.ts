import type { Gap, GapCause, SystemGaps } from '../hub/gap.ts';
import { findGapCauses } from '../hub/gapCauses.ts';
import type { PersonPlan } from '../hub/hub.ts';
import { nameOfId } from '../shared/name.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import type { GapCauseProps, GapsPageProps } from './pageProps.ts';
import type { GapProps, SoleExplainerProps, SystemPart } from './partProps.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the props of the gaps page. */
export function toGapsPage({ brief }: Surroundings): { gaps: GapsPageProps } {
  const { hub, links } = brief;
  const whole = hub.gaps.filter(({ gaps }) => gaps.length === 0).map(({ system }) => system);
  return {
    gaps: {
      causes: findGapCauses(hub).map((cause) => toCause(cause, brief)),
      systems: hub.gaps.length,
      whole: links(whole),
    },
  };
}

function toCause(cause: GapCause, directory: Directory): GapCauseProps {
  const { links } = directory;
  return {
    ...cause,
    people: cause.people.map((id) => toPerson(id, directory)),
    systems: cause.systems.flatMap(({ id, ask, ...system }) =>
      links([id]).map((link) => ({
        system: link,
        ...system,
        ask: ask === undefined ? undefined : toPerson(ask, directory),
        file: cause.type === 'no-archaeology' ? toFile(id) : undefined,
      })),
    ),
    pages: links(cause.pages),
  };
}

/** Makes what a system's page shows of its gaps. */
export function toSystemGaps(id: string, directory: Directory): SystemPart['missing'] {
  const plan = directory.hub.gaps.find(({ system }) => system === id);
  return plan && { page: directory.pageOf('gaps'), gaps: toGaps(plan, directory) };
}

/** Lists what only this person could explain, when their last day is known and there is such an entry. */
export function toSoleExplainer(
  { id, solelyExplains }: PersonPlan,
  directory: Directory,
): SoleExplainerProps | undefined {
  const { hub, links, find, pageOf } = directory;
  const isLeaving = find(id)?.fields.leaving !== undefined;
  if (!isLeaving) return undefined;
  const pages = solelyExplains.filter((page) => find(page)?.kind !== 'system');
  const systems = hub.gaps.filter(({ known }) => known.length === 1 && known[0] === id).map(({ system }) => system);
  if (pages.length + systems.length === 0) return undefined;
  return {
    systems: links(systems),
    pages: links(pages),
    command: directory.toCommand({ type: 'leaving', people: [id] }) ?? '',
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
  const { links, toCommand } = directory;
  const person = (id: string) => toPerson(id, directory);
  const interview = (id: string) => toCommand({ type: 'sole-explainer', people: [id] });
  switch (gap.type) {
    case 'no-archaeology':
      return {
        type: gap.type,
        file: toFile(system),
        ask: mostInvolved === undefined ? undefined : person(mostInvolved),
      };
    case 'no-verified-owner':
      return {
        type: gap.type,
        why: gap.why,
        owners: gap.owners.map(person),
        command: gap.why === 'unverified' ? toCommand({ type: 'unverified', systems: [{ id: system }] }) : undefined,
      };
    case 'single-witness':
      return {
        type: gap.type,
        person: gap.person === undefined ? undefined : person(gap.person),
        command: gap.person === undefined ? undefined : interview(gap.person),
      };
    case 'leaving':
      return { ...gap, person: person(gap.person), command: interview(gap.person) };
    case 'no-cause':
      return { type: gap.type, challenges: links(gap.challenges) };
  }
}

function toPerson(id: string, { links }: Directory): PersonLink {
  const [link] = links([id]);
  return link ? { name: link.title, permalink: link.permalink } : { name: id };
}

/** Returns the file in which a system's archaeology could be written. */
function toFile(system: string): string {
  return `docs/archaeology/${nameOfId(system)}.md`;
}
