import { translate } from '@docusaurus/Translate';
import type { EntryLink, LongList, PersonList, PersonPart } from 'docusaurus-plugin-trowel/props';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly EntryLink[];
  readonly long?: LongList;
  readonly kinds?: boolean;
  readonly summaries?: boolean;
}

/** Returns the heading of the section about mentoring. */
export function mentoringHeading(): { readonly id: string; readonly title: string } {
  return { id: 'trowel-mentoring', title: translate({ id: 'theme.trowel.person.mentoring', message: 'Mentoring' }) };
}

/** Lists what a person has to do with, by how. Empty lists are left out. */
export function listSections(part: PersonPart): readonly Section[] {
  const all: readonly (Omit<Section, 'entries' | 'long'> & { readonly list: PersonList })[] = [
    {
      id: 'trowel-knows',
      title: translate({ id: 'theme.trowel.person.knows', message: 'Knows' }),
      list: 'systems',
      summaries: true,
    },
    {
      id: 'trowel-owns',
      title: translate({ id: 'theme.trowel.person.owns', message: 'Owns' }),
      list: 'owns',
      kinds: true,
    },
    {
      id: 'trowel-wrote',
      title: translate({ id: 'theme.trowel.person.wrote', message: 'Wrote' }),
      list: 'wrote',
      kinds: true,
      summaries: true,
    },
    {
      id: 'trowel-decided',
      title: translate({ id: 'theme.trowel.person.decided', message: 'Decided' }),
      list: 'decided',
    },
    {
      id: 'trowel-witnessed',
      title: translate({ id: 'theme.trowel.person.witnessed', message: 'Was there' }),
      list: 'witnessed',
      summaries: true,
    },
    {
      id: 'trowel-mentored',
      title: translate({ id: 'theme.trowel.person.mentored', message: 'Mentored' }),
      list: 'mentored',
      summaries: true,
    },
    {
      id: 'trowel-was-mentored',
      title: translate({ id: 'theme.trowel.person.wasMentored', message: 'Was mentored' }),
      list: 'wasMentored',
      summaries: true,
    },
  ];
  return all
    .map(({ list, ...section }) => ({ ...section, entries: part[list], long: part.long?.[list] }))
    .filter(({ entries }) => entries.length > 0);
}

interface LogSection {
  readonly id: string;
  readonly title: string;
  readonly log: NonNullable<PersonPart['log']>;
  readonly by: 'mentee' | 'mentor';
}

/** Lists the log entries that await the person's review, and their own. */
export function listLogs({ awaiting, log }: PersonPart): readonly LogSection[] {
  return [
    ...(awaiting
      ? [
          {
            id: 'trowel-awaiting',
            title: translate({ id: 'theme.trowel.person.awaiting', message: 'Awaiting their review' }),
            log: awaiting,
            by: 'mentee' as const,
          },
        ]
      : []),
    ...(log
      ? [
          {
            id: 'trowel-log',
            title: translate({ id: 'theme.trowel.person.log', message: 'Decision log' }),
            log,
            by: 'mentor' as const,
          },
        ]
      : []),
  ];
}
