import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import { useFigure } from 'docusaurus-plugin-trowel/client';
import type { PilotResultProps, ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Names the section of pilots. */
export function pilotsTitle(): string {
  return translate({ id: 'theme.trowel.programme.pilots', message: 'What the pilots set out to show' });
}

/** Shows the exit criteria of pilots, with what came of each. */
export function Pilots({ pilots }: Pick<ProgrammePageProps, 'pilots'>) {
  if (pilots.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="pilots" className={styles.heading}>
        {pilotsTitle()}
      </Heading>
      {pilots.map((result) => (
        <Criteria key={result.pilot.id} {...result} />
      ))}
    </section>
  );
}

function Criteria({ pilot, criteria }: PilotResultProps) {
  const figure = useFigure();
  return (
    <>
      <h3 className={styles.sub}>
        <Link to={pilot.permalink}>{pilot.title}</Link>
      </h3>
      <ul className={styles.quiet}>
        {criteria.map(({ question, at_least: least, at_most: most, unit = '', result, counted, state }) => (
          <li key={question}>
            <span className={styles.quietValue}>{result === undefined ? '–' : figure(result)}</span>
            <span>
              {question}{' '}
              <span className={styles.soft}>
                {[
                  state === 'met' && translate({ id: 'theme.trowel.programme.met', message: 'met' }),
                  state === 'not-met' && translate({ id: 'theme.trowel.programme.notMet', message: 'not met' }),
                  least !== undefined &&
                    translate(
                      { id: 'theme.trowel.programme.atLeast', message: 'at least {value}' },
                      { value: `${figure(least)} ${unit}`.trim() },
                    ),
                  most !== undefined &&
                    translate(
                      { id: 'theme.trowel.programme.atMost', message: 'at most {value}' },
                      { value: `${figure(most)} ${unit}`.trim() },
                    ),
                  counted && translate({ id: 'theme.trowel.programme.counted', message: 'counted by the hub' }),
                  result === undefined &&
                    translate({ id: 'theme.trowel.programme.noResult', message: 'nobody has recorded it' }),
                ]
                  .filter((text) => text !== false)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
