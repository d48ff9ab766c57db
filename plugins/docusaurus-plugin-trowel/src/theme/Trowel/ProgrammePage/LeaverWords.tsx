import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';

/** Says when somebody leaves, and how much nobody could explain then. */
export function LeaverWords({ person, leaving, nobody, one }: ProgrammePageProps['leavers'][number]) {
  return interpolate(
    translate({
      id: 'theme.trowel.programme.leaver',
      message:
        '{person} leaves on {day}. Pages that nobody could explain then: {nobody}; that one person could: {one}.',
    }),
    {
      person: <PersonName person={person} />,
      day: <CalendarDay date={leaving} />,
      nobody: String(nobody),
      one: String(one),
    },
  );
}
