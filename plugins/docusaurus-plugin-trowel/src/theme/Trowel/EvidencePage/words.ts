import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { SelectMessage } from 'docusaurus-plugin-trowel/client';
import type { NamedPeople } from 'docusaurus-plugin-trowel/props';
import type { UseCounts } from './summary.ts';

/** Returns the words of the evidence page, which are those of its Markdown, too. */
export function evidenceWords() {
  return {
    pages: translate({ id: 'theme.trowel.evidence.pages', message: 'Pages, and what others build on them' }),
    otherPages: translate({ id: 'theme.trowel.evidence.otherPages', message: 'Other pages:' }),
    stories: translate({ id: 'theme.trowel.evidence.stories', message: 'Stories' }),
    mentored: translate({ id: 'theme.trowel.evidence.mentored', message: 'Mentoring' }),
    learned: translate({ id: 'theme.trowel.evidence.learned', message: 'Goals reached with a mentor' }),
    feedback: translate({ id: 'theme.trowel.evidence.feedback', message: 'Answers in decision logs' }),
    mentees: translate({ id: 'theme.trowel.evidence.mentees', message: 'Mentees who mentor now' }),
    reached: translate({ id: 'theme.trowel.evidence.reached', message: 'Reached:' }),
    said: translate({ id: 'theme.trowel.evidence.said', message: 'What was said' }),
    together: translate({ id: 'theme.trowel.evidence.together', message: 'Together:' }),
    since: translate({ id: 'theme.trowel.evidence.since', message: 'Since:' }),
    until: translate({ id: 'theme.trowel.evidence.until', message: 'Ended:' }),
    entryOf: translate({ id: 'theme.trowel.evidence.entryOf', message: 'Entry of:' }),
    told: translate({ id: 'theme.trowel.evidence.told', message: 'Told:' }),
    pageOf: translate({ id: 'theme.trowel.evidence.pageOf', message: 'Page of:' }),
  };
}

/** Says whose page it is, and what it is for. */
export function evidenceTitle(name: string): string {
  return translate({ id: 'theme.trowel.evidence.title', message: 'Evidence: {name}' }, { name });
}

/** Says what builds on a person's pages, a sentence each. */
function sumSentences(counts: UseCounts, name: string, select: SelectMessage): readonly string[] {
  const say = (count: number, message: string) => (count === 0 ? [] : [select(count, message)]);
  const of = (count: number) => ({ count: String(count), name });
  return [
    ...say(
      counts.step,
      translate(
        {
          id: 'theme.trowel.evidence.sum.steps',
          message: 'Newcomers read pages of {name} on {count} path.|Newcomers read pages of {name} on {count} paths.',
        },
        of(counts.step),
      ),
    ),
    ...say(
      counts.blocks,
      translate(
        {
          id: 'theme.trowel.evidence.sum.blocks',
          message:
            'Questions and exercises of {name} are in {count} playbook.|Questions and exercises of {name} are in {count} playbooks.',
        },
        of(counts.blocks),
      ),
    ),
    ...say(
      counts.citation,
      translate(
        {
          id: 'theme.trowel.evidence.sum.citations',
          message: '{count} page of others cites pages of {name}.|{count} pages of others cite pages of {name}.',
        },
        of(counts.citation),
      ),
    ),
    ...say(
      counts.answer,
      translate(
        {
          id: 'theme.trowel.evidence.sum.answers',
          message:
            'Pages of {name} answer {count} question of a newcomer.|Pages of {name} answer {count} questions of newcomers.',
        },
        of(counts.answer),
      ),
    ),
  ];
}

/** Names the people of an engagement or a log: those who want to be named, and how many others. */
export function nameWords({ people, others }: NamedPeople, select: SelectMessage): readonly string[] {
  const rest = select(
    others,
    translate(
      { id: 'theme.trowel.evidence.others', message: '{count} person|{count} people' },
      { count: String(others) },
    ),
  );
  return [...people.map(({ name }) => name), ...(others > 0 ? [rest] : [])];
}

/** Names people in the plural of the site's locale. */
export function useNames(named: NamedPeople): readonly string[] {
  return nameWords(named, usePluralForm().selectMessage);
}

/** Says what builds on a person's pages in the plural of the site's locale. */
export function useSum(counts: UseCounts, name: string): readonly string[] {
  return sumSentences(counts, name, usePluralForm().selectMessage);
}
