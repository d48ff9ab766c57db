import type { ExitCriterion } from '../../content/kinds/pilot.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { type Pilot, toCriterionState } from './pilot.ts';

/** What a retrospective says, by section. */
export interface PilotRetrospective {
  readonly title: string;
  readonly sections: readonly { readonly heading?: string; readonly text: string }[];
}

interface Told {
  /** Returns the name of the person with an id. */
  readonly nameOf: (id: string) => string;
  /** The exit criteria, with what came of each. */
  readonly criteria: readonly (ExitCriterion & {
    /** Whether the hub has counted the result. */ readonly counted: boolean;
  })[];
  /** The titles of the pages and stories that it left behind. */
  readonly left: readonly string[];
  readonly retrospectives: readonly PilotRetrospective[];
  readonly today: CalendarDate;
}

/** The elements of the handbook's scaling kit that the hub has no figure for. */
const elements = ['matching', 'first session, agreement', 'weekly rhythm', 'decision log, reviews', 'shadowing'];

/** Writes what a pilot taught as the draft of a page: what worked, what did not, and what to settle before the next group. */
export function describePilot({ title, engagements }: Pilot, told: Told): string {
  const { nameOf, criteria, left, retrospectives, today } = told;
  const states = criteria.map((criterion) => ({ criterion, state: toCriterionState(criterion) }));
  const listTold = (worked: boolean) => [
    ...states
      .filter(({ state }) => state === (worked ? 'met' : 'not-met'))
      .map(
        ({ criterion: { question, result, unit, counted } }) =>
          `${question} ${result}${unit ? ` ${unit}` : ''}${counted ? ` (counted on ${today})` : ''}`,
      ),
    ...engagements
      .filter(({ outcome }) => outcome !== undefined && (outcome === 'stopped') !== worked)
      .map(
        (one) => `${nameOf(one.mentor ?? '')} and ${one.mentees.map(nameOf).join(', ')}: ${one.title} (${one.outcome})`,
      ),
    ...retrospectives.flatMap(({ title: of, sections }) =>
      sections
        .filter(({ heading }) => heading === (worked ? 'What worked' : 'What did not'))
        .flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''))
        .map((line) => `${line.trim()} (${of})`),
    ),
  ];
  const feedback = engagements.flatMap(({ feedback: said, mentor, mentees }) => [
    ...(said?.mentor ? [`${nameOf(mentor ?? '')}: ${said.mentor}`] : []),
    ...(said?.mentees ? [`${mentees.map(nameOf).join(', ')}: ${said.mentees}`] : []),
  ]);
  const open = states.filter(({ state }) => state === undefined).map(({ criterion }) => criterion.question);
  return [
    '---',
    `title: ${JSON.stringify(`What ${title} taught`)}`,
    'kind: guide',
    'draft: true',
    '---',
    '',
    'Fill it in with the pilot group within two weeks of its end. "Why" means a cause that somebody could act on.',
    '',
    ...toSection('What worked', listTold(true)),
    ...toSection('What did not', listTold(false)),
    ...toSection('What it left behind', left),
    ...toSection('What they told each other', feedback),
    ...toSection('Not known yet', open),
    '## What nobody has a figure for',
    '',
    '| Element | Worked | Did not | Why, as far as we know | Keep, change, drop |',
    '|---|---|---|---|---|',
    ...elements.map((element) => `| ${element} | | | | |`),
    '',
    '## Before the next group',
    '',
    '- [ ] Mark each "worked" that worked because a particular person did it: a template, a second person, or the courage to drop it',
    '- [ ] More mentors, not more mentees per mentor',
    '- [ ] At least two people who can train mentors, and have done it once',
    '- [ ] Capacity in the yearly plan of every department concerned',
    '- [ ] A deputy for whoever leads it',
    '',
  ].join('\n');
}

function toSection(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, '', ...items.map((item) => `- ${toText(item)}`), ''];
}

/** Keeps text from becoming markup: what people wrote is quoted as it stands. */
function toText(item: string): string {
  return item.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&');
}
