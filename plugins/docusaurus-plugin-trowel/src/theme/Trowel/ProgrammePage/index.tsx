import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/ProgrammePage';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import HubPage from '@theme/Trowel/ui/HubPage';
import type { ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import { Actions, actionsTitle } from './Actions.tsx';
import { Answers } from './Answers.tsx';
import { useAmounts } from './amounts.ts';
import { Empty } from './Empty.tsx';
import { FigureRow } from './FigureRow.tsx';
import { Leaving, leavingTitle } from './Leaving.tsx';
import { Pilots, pilotsTitle } from './Pilots.tsx';
import { NotKnown, OnTarget } from './Quiet.tsx';
import { noTrendWords } from './reasons.ts';
import styles from './styles.module.css';
import { Thanked, thankedTitle } from './Thanked.tsx';
import { Thin } from './Thin.tsx';
import { Voices, voicesTitle } from './Voices.tsx';
import { groupQuestion, stateWords } from './words.ts';

/**
 * Shows how the programme stands: the three questions of a lead, what misses its target, the worst first, and below it where knowledge is
 * thin, what people say, and what was agreed. Nobody is ranked.
 */
export default function ProgrammePage({ programme, departures }: Props): ReactNode {
  const { figures, on, noTrend, people, isEmpty } = programme;
  const amounts = useAmounts();
  const ofState = (...states: readonly string[]) => figures.filter(({ state }) => states.includes(state));
  const missed = ofState('bad', 'watch');
  return (
    <HubPage
      title={translate({ id: 'theme.trowel.programme.title', message: 'The programme' })}
      intro={translate({
        id: 'theme.trowel.programme.intro',
        message:
          'Whether mentoring has its hours, whether it works, and where knowledge is thin: what needs you comes first.',
      })}
      lead={
        <p className={styles.asOf}>
          {interpolate(
            translate({
              id: 'theme.trowel.programme.asOf',
              message:
                'As of {day}, when this site was built. Counted from pages that people have published; nobody is watched.',
            }),
            { day: <CalendarDay date={on} /> },
          )}
        </p>
      }
      sections={isEmpty ? [] : toSections(programme)}
      width="list"
    >
      {isEmpty ? (
        <Empty />
      ) : (
        <>
          <Answers {...programme} amounts={amounts} />
          <section>
            <Heading as="h2" id="to-do" className={styles.heading}>
              {missedTitle()} <span className={styles.count}>{missed.length}</span>
            </Heading>
            {noTrend && <p className={styles.meaning}>{noTrendWords(noTrend)}</p>}
            {missed.length === 0 ? (
              <p>
                {translate({
                  id: 'theme.trowel.programme.allWell',
                  message: 'Every figure that is known is on target.',
                })}
              </p>
            ) : (
              <ul className={styles.figures}>
                {missed.map((figure) => (
                  <FigureRow key={figure.name} figure={figure} amounts={amounts} />
                ))}
              </ul>
            )}
          </section>
          <OnTarget figures={ofState('good')} amounts={amounts} />
          <NotKnown figures={ofState('unknown')} amounts={amounts} />
          {hasThin(programme) && (
            <section>
              <Heading as="h2" id="thin" className={styles.heading}>
                {groupQuestion('knowledge')}
              </Heading>
              <Thin {...programme} />
            </section>
          )}
          <Leaving people={people} departures={departures} />
          <Actions {...programme} />
          <Voices {...programme} />
          <Thanked {...programme} />
          <Pilots {...programme} />
        </>
      )}
    </HubPage>
  );
}

function missedTitle(): string {
  return translate({ id: 'theme.trowel.programme.missed', message: 'What needs you' });
}

function hasThin({ thin, leavers }: ProgrammePageProps): boolean {
  return thin.nobody.length + thin.one.length + leavers.length > 0;
}

/** Lists the sections that the page has. */
function toSections(programme: ProgrammePageProps) {
  const { figures, people, actions, quotations, pilots, thanks } = programme;
  const count = (...states: readonly string[]) => figures.filter(({ state }) => states.includes(state)).length;
  const sections = [
    { href: '#to-do', title: missedTitle(), count: count('bad', 'watch'), isThere: true },
    { href: '#on-target', title: stateWords('good'), count: count('good'), isThere: count('good') > 0 },
    { href: '#not-known', title: stateWords('unknown'), count: count('unknown'), isThere: count('unknown') > 0 },
    { href: '#thin', title: groupQuestion('knowledge'), isThere: hasThin(programme) },
    { href: '#leaving', title: leavingTitle(), isThere: people.length > 0 },
    { href: '#actions', title: actionsTitle(), isThere: actions.length > 0 },
    { href: '#voices', title: voicesTitle(), isThere: quotations.length > 0 },
    { href: '#thanks', title: thankedTitle(), isThere: thanks.length > 0 },
    { href: '#pilots', title: pilotsTitle(), isThere: pilots.length > 0 },
  ];
  return sections.filter(({ isThere }) => isThere).map(({ isThere: _, ...section }) => section);
}
