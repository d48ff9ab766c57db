import { kinds } from '../../content/kinds/index.ts';
import type { ProposedPair } from '../../mentoring/proposedPair.ts';
import type { PairingSpan } from '../../mentoring/ranking.ts';
import { engagementDefaults } from '../../shared/engagementDefaults.ts';
import { nameOfId } from '../../shared/name.ts';
import { startDraft } from '../../write/draft.ts';
import { toFileName } from '../../write/fileName.ts';
import { writePage } from '../../write/pageText.ts';
import { findPlace, listTaken } from '../../write/place.ts';
import { toForm } from '../../write/toForm.ts';
import type { FileChange } from '../fileChanges.ts';
import { listWords, toHours } from './words.ts';

interface DraftsInput {
  readonly span: PairingSpan;
  /** The sources of all pages, and of those that are engagements. */
  readonly sources: readonly string[];
  readonly engagements: readonly string[];
}

/** Writes each pair as the draft of an engagement, as `/write` would. No file that is there gets another text. */
export function draftEngagements(
  pairs: readonly ProposedPair[],
  { span, sources, engagements }: DraftsInput,
): FileChange[] {
  const form = toForm(kinds.engagement, findPlace('engagement', { sources: engagements }));
  const taken = listTaken(sources, form.folder);
  return pairs.map((pair) => {
    const names = pair.mentees.map(({ mentee }) => mentee.name);
    const about = listWords(pair.skills);
    const title = `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${pair.mentor.name} and ${listWords(names)}`;
    const draft = startDraft(form, {
      today: span.start,
      request: {
        title,
        mentor: nameOfId(pair.mentor.id),
        mentee: pair.mentees.map(({ mentee }) => nameOfId(mentee.id)).join(','),
        form: pair.form,
        skill: pair.skills.join(','),
        ...span,
      },
    });
    const values = {
      ...draft.values,
      draft: true,
      hours: toHours(pair.hours),
      rhythm: engagementDefaults.rhythm,
      goals: [{ goal: `What will ${listWords(names)} be able to do by then?`, by: span.end, state: 'open' }],
    };
    const { name } = toFileName(form, { title, taken });
    taken.push(name);
    return { file: `${form.folder}/${name}.md`, text: writePage(form, { ...draft, values }, { template: true }) };
  });
}
