import { kinds } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import { pilotMeasures } from '../../mentoring/pilot/pilotMeasures.ts';
import { planPilot } from '../../mentoring/pilot/pilotPlan.ts';
import { pilotStepWords } from '../../mentoring/pilot/pilotWords.ts';
import type { PairingSpan } from '../../shared/pairingSpan.ts';
import { startDraft } from '../../write/draft.ts';
import { toFileName } from '../../write/fileName.ts';
import { writePage } from '../../write/pageText.ts';
import { findPlace, listTaken } from '../../write/place.ts';
import { toForm } from '../../write/toForm.ts';
import type { FileChange } from '../fileChanges.ts';

/** What a new pilot is made of. */
export interface NewPilot {
  readonly title: string;
  readonly owner: string;
  readonly sponsor?: string;
  readonly problem?: string;
  readonly objective?: string;
  readonly span: PairingSpan;
  readonly weeks: number;
}

/** The page of a pilot, and the name by which its engagements refer to it. */
interface PilotPage extends FileChange {
  readonly name: string;
  readonly text: string;
}

/** Writes the page of a pilot: its figures, its exit criteria as the handbook's kit has them, and what is to be done before it begins. */
export function draftPilot(
  { title, owner, sponsor, problem, objective, span, weeks }: NewPilot,
  entries: readonly HubEntry[],
): PilotPage {
  const sources = entries.filter(({ kind }) => kind === 'pilot').map(({ source }) => source);
  const form = toForm(kinds.pilot, findPlace('pilot', { sources }));
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
