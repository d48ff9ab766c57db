import { translate } from '@docusaurus/Translate';
import { kindsLabel, relationLabel } from 'docusaurus-plugin-trowel/client';
import type { EntryLink, SystemPart } from 'docusaurus-plugin-trowel/props';

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

/** Lists what there is about a system, by kind or relation. Empty lists are left out. */
export function listSections(part: SystemPart): readonly (Titled & { readonly entries: readonly EntryLink[] })[] {
  return [
    { id: 'trowel-depends-on', title: relationLabel('depends-on'), entries: part.dependsOn },
    { id: 'trowel-depended-on-by', title: relationLabel('depended-on-by'), entries: part.dependedOnBy },
    { id: 'trowel-challenges', title: kindsLabel('challenge'), entries: part.challenges },
    { id: 'trowel-patterns', title: kindsLabel('pattern'), entries: part.patterns },
    { id: 'trowel-stories', title: kindsLabel('story'), entries: part.stories },
    {
      id: 'trowel-paths',
      title: translate({ id: 'theme.trowel.system.paths', message: 'Paths that teach it' }),
      entries: part.paths,
    },
  ].filter(({ entries }) => entries.length > 0);
}
