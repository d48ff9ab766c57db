import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Pilot';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import ExitCriteria from '@theme/Trowel/ui/ExitCriteria';
import PartSection from '@theme/Trowel/ui/PartSection';
import type { PilotPart } from 'docusaurus-plugin-trowel/props';
import type { ComponentType, ReactNode } from 'react';
import { hasSection, headingOf } from './contents.ts';
import { Left } from './Left.tsx';
import { Pairs } from './Pairs.tsx';
import { Plan } from './Plan.tsx';
import styles from './styles.module.css';

const sections: readonly (readonly [Parameters<typeof headingOf>[0], ComponentType<{ part: PilotPart }>])[] = [
  ['criteria', ({ part }) => <ExitCriteria criteria={part.criteria} />],
  ['pairs', Pairs],
  ['plan', Plan],
  ['left', Left],
];

/** Shows what a pilot is to show and what came of it, its pairs, its weeks, and what it left behind. */
export default function Pilot({ part }: Props): ReactNode {
  return (
    <div className={styles.pilot}>
      {part.objectives.length > 0 && (
        <>
          <p className={styles.plate}>
            {translate({ id: 'theme.trowel.pilot.objective', message: 'What it is to show' })}
          </p>
          <ul className={styles.objectives}>
            {part.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </>
      )}
      {part.end !== undefined && (
        <p className={styles.soft}>
          <Translate id="theme.trowel.pilot.end" values={{ end: <CalendarDay date={part.end} /> }}>
            {'Its last day is {end}.'}
          </Translate>
        </p>
      )}
      {sections
        .filter(([name]) => hasSection(part, name))
        .map(([name, Section]) => (
          <PartSection key={name} {...headingOf(name)}>
            <Section part={part} />
          </PartSection>
        ))}
    </div>
  );
}
