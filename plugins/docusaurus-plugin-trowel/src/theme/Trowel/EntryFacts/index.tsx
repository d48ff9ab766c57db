import type { Props } from '@theme/Trowel/EntryFacts';
import { EntryNotes, factLabel } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import { FactValue } from './FactValue.tsx';
import styles from './styles.module.css';

/** Shows the facts about an entry in a line, below the notes about it. */
export default function EntryFacts({ entry }: Props): ReactNode {
  const { facts } = entry;
  return (
    <>
      <EntryNotes entry={entry} />
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map((fact) => (
            <div key={fact.label} className={styles.fact} data-wide={fact.wide}>
              <dt>{fact.heading ?? factLabel(fact.label)}</dt>
              <dd>
                <FactValue fact={fact} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
