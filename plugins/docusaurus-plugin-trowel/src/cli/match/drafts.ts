import { kinds } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { MentoringForm } from '../../mentoring/engagement/engagement.ts';
import type { ProposedPair } from '../../mentoring/pairing/proposedPair.ts';
import { hoursText } from '../../shared/hoursText.ts';
import { nameOfId } from '../../shared/name.ts';
import type { PairingSpan } from '../../shared/pairingSpan.ts';
import { startDraft } from '../../write/draft.ts';
import { toFileName } from '../../write/fileName.ts';
import { writePage } from '../../write/pageText.ts';
import { findPlace, listTaken } from '../../write/place.ts';
import { toForm } from '../../write/toForm.ts';
import type { FileChange } from '../fileChanges.ts';
import { listWords } from './words.ts';

/** Somebody in an engagement that is planned: the name of their page, and their own. */
export interface PlannedPerson {
  readonly name: string;
  readonly title: string;
}

/** An engagement that is planned, and has no page yet. */
export interface PlannedPair {
  readonly mentor: PlannedPerson;
  readonly mentees: readonly PlannedPerson[];
  readonly form: MentoringForm;
  readonly skills: readonly string[];
  readonly hours: number;
}

interface DraftsInput {
  readonly span: PairingSpan;
  /** The name of the pilot that they belong to. */
  readonly pilot?: string;
  readonly entries: readonly HubEntry[];
}

/** Makes of a proposal what a draft is written of. */
export function toPlannedPair({ mentor, mentees, form, skills, hours }: ProposedPair): PlannedPair {
  const toPerson = ({ id, name }: ProposedPair['mentor']) => ({ name: nameOfId(id), title: name });
  return { mentor: toPerson(mentor), mentees: mentees.map(({ mentee }) => toPerson(mentee)), form, skills, hours };
}

/** Writes each pair as the draft of an engagement, as `/write` would. No file that is there gets another text. */
export function draftEngagements(
  pairs: readonly PlannedPair[],
  { span, pilot, entries }: DraftsInput,
): (FileChange & { readonly text: string })[] {
  const engagements = entries.filter(({ kind }) => kind === 'engagement');
  const form = toForm(kinds.engagement, findPlace('engagement', { sources: engagements.map(({ source }) => source) }));
  const taken = listTaken(
    entries.map(({ source }) => source),
    form.folder,
  );
  return pairs.map((pair) => {
    const names = listWords(pair.mentees.map(({ title }) => title));
    const title = toTitle(pair, names);
    const draft = startDraft(form, {
      today: span.start,
      request: {
        title,
        mentor: pair.mentor.name,
        mentee: pair.mentees.map(({ name }) => name).join(','),
        form: pair.form,
        ...(pair.skills.length > 0 && { skill: pair.skills.join(',') }),
        ...span,
      },
    });
    const values = {
      ...draft.values,
      draft: true,
      hours: hoursText(pair.hours),
      goals: [{ goal: `What will ${names} be able to do by then?`, by: span.end, state: 'open' }],
      ...(pilot !== undefined && { pilot }),
    };
    const { name } = toFileName(form, { title, taken });
    taken.push(name);
    return { file: `${form.folder}/${name}.md`, text: writePage(form, { ...draft, values }, { template: true }) };
  });
}

function toTitle({ mentor, skills }: PlannedPair, mentees: string): string {
  const about = listWords(skills);
  const who = `${mentor.title} and ${mentees}`;
  return about === '' ? who : `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${who}`;
}
