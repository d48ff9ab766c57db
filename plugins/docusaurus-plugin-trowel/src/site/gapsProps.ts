import type { Gap, GapCause, SystemGaps } from '../hub/gap.ts';
import { findGapCauses } from '../hub/gapCauses.ts';
import type { PersonPlan } from '../hub/hub.ts';
import { findUnanswered } from '../hub/questions.ts';
import { cutIntoPages } from '../shared/listPages.ts';
import { nameOfId } from '../shared/name.ts';
import type { Directory } from './directory.ts';
import type { EntryLink, PersonLink } from './links.ts';
import { toPlaces, toSections } from './listPages.ts';
import type { GapCauseProps, GapsPageProps, StepFrictionProps, UnansweredProps } from './pageProps.ts';
import type { GapProps, SoleExplainerProps, SystemPart } from './partProps.ts';
import { linkStep } from './stepLinks.ts';
import type { Surroundings } from './surroundings.ts';

/** How many steps with notes are shown, and how many notes of each in words. */
const [mostNoted, mostSaid] = [10, 5] as const;

/** What the gaps page lists together: a cause, the unanswered questions about a system, or the systems of which nothing is missing. */
type Group =
  | { readonly cause: GapCauseProps }
  | { readonly asked: UnansweredProps }
  | { readonly noted: readonly StepFrictionProps[] }
  | { readonly whole: readonly EntryLink[] };

/** Makes the props of the gaps page. A row is a system or a page that a cause is about. */
export function toGapsPages({ brief, team, today }: Surroundings): { gaps: GapsPageProps }[] {
  const { hub, links } = brief;
  const whole = links(hub.gaps.filter(({ gaps }) => gaps.length === 0).map(({ system }) => system));
  const noted = team.friction.slice(0, mostNoted).map(({ step, path, counts, total, said, changed }) => ({
    step: linkStep(step, path, brief) ?? { title: step.title },
    counts,
    total,
    said: said.slice(0, mostSaid),
    changed,
  }));
  const groups: readonly Group[] = [
    ...findGapCauses(hub, today).map((cause) => ({ cause: toCause(cause, brief) })),
    ...findUnanswered(team.questions).map(({ system, questions }) => ({
      asked: {
        system: system === undefined ? undefined : links([system])[0],
        questions: questions.map(({ question, by, on }) => ({ question, by, on })),
      },
    })),
    ...(noted.length > 0 ? [{ noted }] : []),
    ...(whole.length > 0 ? [{ whole }] : []),
  ];
  const permalink = brief.pageOf('gaps');
  const pages = cutIntoPages(groups, { rowsOf, withRows });
  const places = toPlaces(
    permalink,
    pages.map(([first]) => (first ? nameOf(first) : '')),
  );
  const sections = toSections<Group, GapsPageProps['sections'][number]['name']>({
    permalink,
    groups,
    pages,
    sectionOf: (group) => sectionNameOf(group),
    anchorOf: (name) => name,
    countOf: (group) => ('cause' in group ? 1 : rowsOf(group).length),
  });
  return pages.map((page, at) => ({
    gaps: {
      causes: page.flatMap((group) => ('cause' in group ? group.cause : [])),
      questions: page.flatMap((group) => ('asked' in group ? group.asked : [])),
      friction: page.flatMap((group) => ('noted' in group ? group.noted : [])),
      whole: page.flatMap((group) => ('whole' in group ? group.whole : [])),
      systems: hub.gaps.length,
      lacking: hub.gaps.length - whole.length,
      sections: sections[at] ?? [],
      place: places[at],
    },
  }));
}

/** A row: a system that a cause is about, a page, or a question. */
type Row =
  | { readonly system: GapCauseProps['systems'][number] }
  | { readonly page: EntryLink }
  | { readonly question: UnansweredProps['questions'][number] }
  | { readonly noted: StepFrictionProps };

function sectionNameOf(group: Group): GapsPageProps['sections'][number]['name'] {
  if ('cause' in group) return group.cause.severity;
  if ('asked' in group) return 'questions';
  return 'noted' in group ? 'friction' : 'whole';
}

function rowsOf(group: Group): readonly Row[] {
  if ('whole' in group) return group.whole.map((page) => ({ page }));
  if ('asked' in group) return group.asked.questions.map((question) => ({ question }));
  if ('noted' in group) return group.noted.map((noted) => ({ noted }));
  return [...group.cause.systems.map((system) => ({ system })), ...group.cause.pages.map((page) => ({ page }))];
}

function withRows(group: Group, rows: readonly Row[]): Group {
  const pages = rows.flatMap((row) => ('page' in row ? row.page : []));
  if ('whole' in group) return { whole: pages };
  if ('noted' in group) return { noted: rows.flatMap((row) => ('noted' in row ? row.noted : [])) };
  if ('asked' in group)
    return { asked: { ...group.asked, questions: rows.flatMap((row) => ('question' in row ? row.question : [])) } };
  return { cause: { ...group.cause, systems: rows.flatMap((row) => ('system' in row ? row.system : [])), pages } };
}

/** Says what a page begins with. */
function nameOf(group: Group): string {
  const [first] = rowsOf(group);
  const person = 'cause' in group ? group.cause.people[0]?.name : undefined;
  if (person !== undefined || first === undefined) return person ?? '';
  if ('question' in first) return first.question.question;
  if ('noted' in first) return first.noted.step.title;
  return 'page' in first ? first.page.title : first.system.system.title;
}

function toCause(cause: GapCause, directory: Directory): GapCauseProps {
  const { links } = directory;
  const { type, systems, pages } = cause;
  return {
    ...cause,
    count: type === 'no-cause' ? pages.length : systems.length + (type === 'sole-explainer' ? pages.length : 0),
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
        isUnnamed: gap.isUnnamed,
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
