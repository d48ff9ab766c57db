import { interpolate } from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import type { ProgrammeFigureProps } from 'docusaurus-plugin-trowel/props';
import type { Amounts } from './amounts.ts';
import { remedy } from './remedies.ts';
import { SparkLine } from './SparkLine.tsx';
import styles from './styles.module.css';
import { figureTitle, stateWords } from './words.ts';

interface FigureRowProps {
  readonly figure: ProgrammeFigureProps;
  readonly amounts: Amounts;
}

/** Shows a figure that misses its target: by how much, what it is about, what to do next, and who answers for it. */
export function FigureRow({ figure, amounts }: FigureRowProps) {
  const { name, state, about, more, next, owner } = figure;
  const target = amounts.target(figure);
  return (
    <li className={styles.figure} data-state={state}>
      <p className={styles.value}>
        {amounts.now(figure)}
        <span className={styles.target}>
          {target !== undefined &&
            translate({ id: 'theme.trowel.programme.wanted', message: 'wanted: {target}' }, { target })}
        </span>
      </p>
      <div className={styles.what}>
        <h3 className={styles.name}>
          {figureTitle(name)} <span className={styles.state}>{stateWords(state)}</span>
        </h3>
        <Detail>{amounts.detail(figure)}</Detail>
        <p className={styles.next}>
          {next === undefined ? remedy(name) : <Link to={next}>{remedy(name)}</Link>}{' '}
          <span className={styles.owner}>
            {owner
              ? interpolate(translate({ id: 'theme.trowel.programme.owner', message: 'It is up to {person}.' }), {
                  person: <PersonName person={owner} />,
                })
              : translate({
                  id: 'theme.trowel.programme.noOwner',
                  message: 'Nobody owns this yet: name an owner in data/programme.yml.',
                })}
          </span>
        </p>
        {about.length > 0 && (
          <ul className={styles.about}>
            {about.map((entry) => (
              <li key={entry.id}>
                <EntryTitle entry={entry} />
              </li>
            ))}
            {more > 0 && (
              <li className={styles.soft}>
                {translate({ id: 'theme.trowel.programme.more', message: 'and {rest} more' }, { rest: String(more) })}
              </li>
            )}
          </ul>
        )}
      </div>
      <SparkLine {...figure} amounts={amounts} />
    </li>
  );
}

function Detail({ children }: { readonly children?: string }) {
  return children === undefined ? null : <p className={styles.soft}>{children}</p>;
}
