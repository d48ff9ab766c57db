import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { ProgrammeFigureProps } from 'docusaurus-plugin-trowel/props';
import type { Amounts } from './amounts.ts';
import { whyUnknown } from './reasons.ts';
import { SparkLine } from './SparkLine.tsx';
import styles from './styles.module.css';
import { figureTitle, stateWords } from './words.ts';

interface QuietProps {
  readonly figures: readonly ProgrammeFigureProps[];
  readonly amounts: Amounts;
}

/** Lists the figures that are on target. */
export function OnTarget({ figures, amounts }: QuietProps) {
  if (figures.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="on-target" className={styles.heading}>
        {stateWords('good')} <span className={styles.count}>{figures.length}</span>
      </Heading>
      <ul className={styles.quiet}>
        {figures.map((figure) => (
          <li key={figure.name}>
            <span className={styles.quietValue}>{amounts.now(figure)}</span>
            <span>
              {figureTitle(figure.name)}{' '}
              <span className={styles.aside}>
                {[
                  amounts.detail(figure),
                  translate(
                    { id: 'theme.trowel.programme.wanted', message: 'wanted: {target}' },
                    { target: amounts.target(figure) ?? '' },
                  ),
                ]
                  .filter((text) => text !== undefined)
                  .join(' · ')}
                <Owner owner={figure.owner} />
              </span>
            </span>
            <SparkLine {...figure} amounts={amounts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Lists the figures of which nobody can say how they stand, each with the reason. */
export function NotKnown({ figures, amounts }: QuietProps) {
  if (figures.length === 0) return null;
  return (
    <section>
      <Heading as="h2" id="not-known" className={styles.heading}>
        {stateWords('unknown')} <span className={styles.count}>{figures.length}</span>
      </Heading>
      <ul className={styles.quiet}>
        {figures.map((figure) => (
          <li key={figure.name}>
            <span className={styles.quietValue}>{figure.value === undefined ? '–' : amounts.now(figure)}</span>
            <span>
              {figureTitle(figure.name)}{' '}
              <span className={styles.aside}>
                {[amounts.detail(figure), whyUnknown(figure)].filter((text) => text !== undefined).join(' · ')}
                <Owner owner={figure.owner} />
              </span>
            </span>
            <SparkLine {...figure} amounts={amounts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says who answers for a figure, or that nobody does. */
function Owner({ owner }: Pick<ProgrammeFigureProps, 'owner'>) {
  return (
    <>
      {' · '}
      {owner ? (
        <PersonName person={owner} />
      ) : (
        translate({ id: 'theme.trowel.programme.unowned', message: 'owned by nobody' })
      )}
    </>
  );
}
