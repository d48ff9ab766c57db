import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/EntryFacts';
import type { ReactNode } from 'react';
import { EntryNotes } from '../entryContext.ts';
import { factLabel } from '../words.ts';
import { FactValue } from './FactValue.tsx';
import styles from './styles.module.css';

/** Facts that need the whole width. */
const wide: ReadonlySet<string> = new Set(['code']);
const wideLabels: ReadonlySet<string> = new Set(['principle', 'audience', 'evidence', 'repository']);

/** The facts about an entry, drawn up like the title block of a drawing. */
export default function EntryFacts({ entry }: Props): ReactNode {
  const { systems, facts } = entry;
  const none = systems.length === 0 && facts.length === 0;
  return (
    <>
      <EntryNotes entry={entry} />
      {!none && (
        <dl className={styles.facts}>
          {systems.length > 0 && (
            <FactCell label={translate({ id: 'theme.trowel.facts.systems', message: 'Systems' })}>
              <ul className={styles.values}>
                {systems.map(({ id, title, permalink }) => (
                  <li key={id}>
                    <Link to={permalink}>{title}</Link>
                  </li>
                ))}
              </ul>
            </FactCell>
          )}
          {facts
            .filter(({ type, label }) => !wide.has(type) && !wideLabels.has(label))
            .map((fact) => (
              <FactCell key={fact.label} label={factLabel(fact.label)}>
                <FactValue fact={fact} />
              </FactCell>
            ))}
          {facts
            .filter(({ type, label }) => wide.has(type) || wideLabels.has(label))
            .map((fact) => (
              <FactCell key={fact.label} label={factLabel(fact.label)} wide>
                <FactValue fact={fact} />
              </FactCell>
            ))}
        </dl>
      )}
    </>
  );
}

function FactCell({
  label,
  wide: isWide,
  children,
}: {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.fact} data-wide={isWide}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
