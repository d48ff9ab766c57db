import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type {
  FigureGroup,
  FigureState,
  ProgrammeFigureProps,
  ProgrammePageProps,
} from 'docusaurus-plugin-trowel/props';
import type { Amounts } from './amounts.ts';
import { LeaverWords } from './LeaverWords.tsx';
import { figureTitle, groupAnswer } from './words.ts';

interface VerdictProps {
  readonly group: FigureGroup;
  readonly state: FigureState;
  /** The worst figure of the group. */
  readonly figure?: ProgrammeFigureProps;
  /** The first who leaves and takes something along. */
  readonly leaver?: ProgrammePageProps['leavers'][number];
  readonly amounts: Amounts;
}

/** Answers a question with the worst that is known. */
export function Verdict({ group, state, figure, leaver, amounts }: VerdictProps) {
  if (leaver) return <LeaverWords {...leaver} />;
  if (!figure || state === 'good' || state === 'unknown') return groupAnswer(group, state === 'good');
  const { name, value, since } = figure;
  if (name === 'engagements-silent' && since !== undefined) {
    const words = { count: String(value), day: <CalendarDay date={since} /> };
    return value === 1
      ? interpolate(
          translate({ id: 'theme.trowel.programme.oneSilent', message: 'One engagement is silent since {day}.' }),
          words,
        )
      : interpolate(
          translate({
            id: 'theme.trowel.programme.someSilent',
            message: 'Silent engagements: {count}, the first since {day}.',
          }),
          words,
        );
  }
  return translate(
    { id: 'theme.trowel.programme.worst', message: '{figure}: {value}, wanted: {target}.' },
    { figure: figureTitle(name), value: amounts.now(figure), target: amounts.target(figure) ?? '' },
  );
}
