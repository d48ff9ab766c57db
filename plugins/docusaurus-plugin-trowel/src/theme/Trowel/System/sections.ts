import { translate } from '@docusaurus/Translate';
import { kindsLabel, relationLabel } from 'docusaurus-plugin-trowel/client';
import type { EntryLink, LongList, SystemList, SystemPart } from 'docusaurus-plugin-trowel/props';

/** A heading of the part, with its anchor. */
interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Names the people who know a system. */
export function peopleTitle(): Titled {
  return { id: 'trowel-people', title: translate({ id: 'theme.trowel.system.people', message: 'Who knows it' }) };
}

/** Names what is missing about a system. */
export function missingTitle(): Titled {
  return { id: 'trowel-missing', title: translate({ id: 'theme.trowel.system.missing', message: 'What is missing' }) };
}

interface ListSection extends Titled {
  readonly entries: readonly EntryLink[];
  readonly long?: LongList;
}

/** Lists what there is about a system, by kind or relation. Empty lists are left out. */
export function listSections(part: SystemPart): readonly ListSection[] {
  const sections: readonly (Titled & { readonly list: SystemList })[] = [
    { id: 'trowel-depends-on', title: relationLabel('depends-on'), list: 'dependsOn' },
    { id: 'trowel-depended-on-by', title: relationLabel('depended-on-by'), list: 'dependedOnBy' },
    { id: 'trowel-challenges', title: kindsLabel('challenge'), list: 'challenges' },
    { id: 'trowel-patterns', title: kindsLabel('pattern'), list: 'patterns' },
    { id: 'trowel-stories', title: kindsLabel('story'), list: 'stories' },
    {
      id: 'trowel-paths',
      title: translate({ id: 'theme.trowel.system.paths', message: 'Paths that teach it' }),
      list: 'paths',
    },
  ];
  return sections
    .map(({ list, ...section }) => ({ ...section, entries: part[list], long: part.long?.[list] }))
    .filter(({ entries }) => entries.length > 0);
}
