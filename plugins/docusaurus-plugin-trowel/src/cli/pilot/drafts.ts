import { kinds } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { pilotMeasures } from '../../mentoring/pilotMeasures.ts';
import { planPilot } from '../../mentoring/pilotPlan.ts';
import { pilotStepWords } from '../../mentoring/pilotWords.ts';
import type { PairingSpan } from '../../mentoring/ranking.ts';
import { usualRhythm } from '../../mentoring/rhythm.ts';
import { startDraft } from '../../write/draft.ts';
import { toFileName } from '../../write/fileName.ts';
import type { KindForm } from '../../write/form.ts';
import { writePage } from '../../write/pageText.ts';
import { findPlace, listTaken } from '../../write/place.ts';
import { toForm } from '../../write/toForm.ts';
import type { FileChange } from '../fileChanges.ts';
import { listWords } from '../match/words.ts';
import type { NewPair } from './pairs.ts';

/** What a new pilot is made of. */
export interface NewPilot {
  readonly title: string;
  readonly owner: string;
  readonly sponsor?: string;
  readonly problem?: string;
  readonly objective?: string;
  readonly span: PairingSpan;
  readonly weeks: number;
  readonly pairs: readonly NewPair[];
}

/** The page of a pilot, and the name by which its engagements refer to it. */
interface PilotPage extends FileChange {
  readonly name: string;
  readonly text: string;
}

/** Makes the form of a kind for new pages of a hub. */
function formOf(kind: 'pilot' | 'engagement', entries: readonly HubEntry[]): KindForm {
  const sources = entries.filter((entry) => entry.kind === kind).map(({ source }) => source);
  return toForm(kinds[kind], findPlace(kind, { sources }));
}

/** Writes the page of a pilot: its figures, its exit criteria as the handbook's kit has them, and what is to be done before it begins. */
export function draftPilot(
  { title, owner, sponsor, problem, objective, span, weeks }: NewPilot,
  entries: readonly HubEntry[],
): PilotPage {
  const form = formOf('pilot', entries);
  const draft = startDraft(form, { today: span.start, request: { title } });
  const values = {
    ...draft.values,
    owner,
    sponsor,
    problem,
    ...(objective === undefined ? {} : { objectives: [objective] }),
    start: span.start,
    weeks: String(weeks),
    criteria: pilotMeasures.map(({ name, question, unit, atLeast }) => ({
      question,
      measure: name,
      unit,
      // Only the pilot knows the figure that its objective is about.
      ...(atLeast === undefined ? {} : { at_least: String(atLeast) }),
    })),
  };
  const { name } = toFileName(form, {
    title,
    taken: listTaken(
      entries.map(({ source }) => source),
      form.folder,
    ),
  });
  const sections = draft.sections.map((section, at) =>
    at === 0 ? { ...section, text: toChecklist(span.start, weeks) } : section,
  );
  const text = writePage(form, { ...draft, values, sections }, { template: true });
  return { name, file: `${form.folder}/${name}.md`, text };
}

function toChecklist(start: string, weeks: number): string {
  const steps = planPilot(start, weeks).find(({ week }) => week < 1)?.steps ?? [];
  return [
    ...steps.map((step) => pilotStepWords[step]),
    'The sponsor has told the managers in writing whose hours are gone from which plan',
    'One system is chosen whose history one person knows, and an hour with them is booked',
    'Every exit criterion has a threshold',
  ]
    .map((task) => `- [ ] ${task}`)
    .join('\n');
}

/** Writes each pair as the draft of an engagement that belongs to the pilot. No file that is there gets another text. */
export function draftPairs({ pairs, span }: NewPilot, pilot: string, entries: readonly HubEntry[]): FileChange[] {
  const form = formOf('engagement', entries);
  const taken = listTaken(
    entries.map(({ source }) => source),
    form.folder,
  );
  return pairs.map(({ mentor, mentees, form: kind, skills, hours }) => {
    const names = listWords(mentees.map((one) => one.title));
    const title = `${mentor.title} and ${names}`;
    const draft = startDraft(form, {
      today: span.start,
      request: { title, mentor: mentor.name, mentee: mentees.map(({ name }) => name).join(','), form: kind, ...span },
    });
    const values = {
      ...draft.values,
      draft: true,
      ...(skills.length > 0 ? { skills } : {}),
      hours: String(hours),
      rhythm: usualRhythm,
      goals: [{ goal: `What will ${names} be able to do by then?`, by: span.end, state: 'open' }],
      pilot,
    };
    const { name } = toFileName(form, { title, taken });
    taken.push(name);
    return { file: `${form.folder}/${name}.md`, text: writePage(form, { ...draft, values }, { template: true }) };
  });
}
