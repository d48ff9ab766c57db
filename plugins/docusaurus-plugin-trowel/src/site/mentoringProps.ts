import { leavesEarly } from '../mentoring/capacity/availability.ts';
import { createPairingWorld, type PairingWorld } from '../mentoring/pairing/pairingWorld.ts';
import { type Candidate, comparePeople, type Ranking, rankMentors } from '../mentoring/pairing/ranking.ts';
import { findOpenWishes } from '../mentoring/pairing/wishes.ts';
import { cutIntoPages } from '../shared/listPages.ts';
import { nameOfId } from '../shared/name.ts';
import { nextPairingSpan, type PairingSpan } from '../shared/pairingSpan.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import { toPlaces, toSections } from './listPages.ts';
import type {
  CandidateProps,
  LeftOutProps,
  MentoringPageProps,
  MentoringSection,
  PairProps,
  SkillProps,
  SkillRarity,
  WisherProps,
} from './mentoringPageProps.ts';
import { toPairs } from './mentoringPairs.ts';
import { toSkills } from './mentoringSkills.ts';
import type { Surroundings } from './surroundings.ts';

/** The name of the page, and of the prop with all who have a wish. */
export const mentoringPage = { name: 'mentoring', all: 'all' } as const;

/** The most rows of a page: they are large. */
const rowsOfMentoringPage = 50;
/** How many candidates are shown of each person, and how many of those who are left out. */
const [mostCandidates, mostLeftOut] = [5, 12] as const;

/** A row of the page, by its section. */
type Row =
  | { readonly section: 'wishes'; readonly row: WisherProps }
  | { readonly section: SkillRarity; readonly row: SkillProps }
  | { readonly section: 'pairs'; readonly row: PairProps };

/** Says whether nobody of a hub teaches or wants to learn anything, and there is no engagement. */
export function hasNoMentoring({ entriesByKind }: Surroundings): boolean {
  const people = entriesByKind.get('person') ?? [];
  return (
    !entriesByKind.has('engagement') &&
    people.every(({ fields: { teaches, learns } }) => teaches === undefined && learns === undefined)
  );
}

/** Makes the props of the page of mentoring. `all`: all who have a wish, to choose from, when the list has several pages. */
export function toMentoringPages({ brief, today }: Surroundings): {
  readonly mentoring: MentoringPageProps;
  readonly all: readonly WisherProps[];
}[] {
  const { entries } = brief.hub;
  const span = nextPairingSpan(today);
  const world = createPairingWorld(entries, span);
  const linkPerson = createLinkPerson(world, brief);
  const open = findOpenWishes({ ...world, people: [...world.people].sort(comparePeople) });
  const wishers = open.map((wishes) => toWisher(rankMentors(wishes, world), { linkPerson, span }));
  const rows: readonly Row[] = [
    ...wishers.map((row): Row => ({ section: 'wishes', row })),
    ...toSkills(world, linkPerson).map((row): Row => ({ section: row.rarity, row })),
    ...toPairs(world, brief, linkPerson).map((row): Row => ({ section: 'pairs', row })),
  ];
  const pages = cutIntoPages([rows], {
    rowsOf: (group) => group,
    withRows: (_, some) => some,
    most: rowsOfMentoringPage,
  }).map(([page]) => page ?? []);
  const permalink = brief.pageOf(mentoringPage.name);
  const places = toPlaces(
    permalink,
    pages.map(([first]) => (first ? nameOf(first) : '')),
  );
  const sections = toSections<Row, MentoringSection>({
    permalink,
    groups: rows,
    pages,
    sectionOf: ({ section }) => section,
    anchorOf: (name) => name,
  });
  const learners = wishers.map(({ name, person }) => ({ name, title: person.name }));
  return pages.map((page, at) => ({
    mentoring: {
      span,
      learners,
      wishers: page.flatMap((one) => (one.section === 'wishes' ? [one.row] : [])),
      skills: page.flatMap((one) => ('rarity' in one.row ? [one.row] : [])),
      pairs: page.flatMap((one) => (one.section === 'pairs' ? [one.row] : [])),
      sections: sections[at] ?? [],
      place: places[at],
    },
    all: pages.length > 1 ? wishers : [],
  }));
}

type LinkPerson = (id: string) => PersonLink;

function createLinkPerson({ people }: PairingWorld, { links }: Directory): LinkPerson {
  const known = new Map(people.map(({ id, name }) => [id, { name, permalink: links([id])[0]?.permalink }]));
  return (id) => known.get(id) ?? { name: nameOfId(id) };
}

/** Says what a page begins with. */
function nameOf({ row }: Row): string {
  if ('skill' in row) return row.skill;
  return 'engagement' in row ? row.engagement.title : row.person.name;
}

interface WisherInput {
  readonly linkPerson: LinkPerson;
  readonly span: PairingSpan;
}

function toWisher({ person, skills, leftOut, ...ranking }: Ranking, { linkPerson, span }: WisherInput): WisherProps {
  const leaves = leavesEarly(person, span);
  const candidates = leaves === undefined ? ranking.candidates : [];
  const taught = new Set([...ranking.candidates, ...leftOut].flatMap((one) => one.skills));
  return {
    name: nameOfId(person.id),
    person: linkPerson(person.id),
    skills,
    leaves,
    untaught: skills.filter((skill) => !taught.has(skill)),
    candidates: candidates.slice(0, mostCandidates).map((one) => toCandidate(one, linkPerson)),
    more: Math.max(0, candidates.length - mostCandidates),
    leftOut: leftOut
      .slice(0, mostLeftOut)
      .map((one): LeftOutProps => ({ person: linkPerson(one.mentor.id), skills: one.skills, reason: one.reason })),
  };
}

function toCandidate(
  { mentor, forms, skills, sharedHours, freeHours, inReturn, elsewhere }: Candidate,
  linkPerson: LinkPerson,
): CandidateProps {
  return {
    name: nameOfId(mentor.id),
    person: linkPerson(mentor.id),
    form: forms[0] ?? 'one-to-one',
    ...{ skills, sharedHours, freeHours, inReturn, elsewhere },
  };
}
