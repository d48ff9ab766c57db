import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/EntryFacts';
import type { ReactNode } from 'react';
import { useEntryPieces } from '../entryContext.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { PersonName } from '../ui/PersonName.tsx';
import { factLabel } from '../words.ts';
import { DueNote } from './DueNote.tsx';
import { FactValue } from './FactValue.tsx';
import styles from './styles.module.css';

/** Facts that need the whole width. */
const wide: ReadonlySet<string> = new Set(['code']);
const wideLabels: ReadonlySet<string> = new Set(['principle', 'audience', 'evidence', 'repository']);

/** The facts about an entry, drawn up like the title block of a drawing. */
export default function EntryFacts({ entry }: Props): ReactNode {
  const { systems, verified, due, facts, supersededBy } = entry;
  const { SupersededNote } = useEntryPieces();
  const owner = namesOwner(entry) ? undefined : entry.owner;
  const none = systems.length === 0 && !owner && !verified && facts.length === 0;
  return (
    <>
      {supersededBy && SupersededNote && <SupersededNote {...supersededBy} />}
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
          {owner && (
            <FactCell label={translate({ id: 'theme.trowel.facts.owner', message: 'Owner' })}>
              <PersonName person={owner} />
            </FactCell>
          )}
          {verified && (
            <FactCell label={translate({ id: 'theme.trowel.facts.verified', message: 'Last verified' })}>
              <CalendarDay date={verified} />
              {due && <DueNote due={due} />}
            </FactCell>
          )}
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

/** Whether the page says who keeps it without saying so: a person keeps their own page, a system's owner often its. */
function namesOwner({ self, owner, facts }: Props['entry']): boolean {
  const isOwner = facts.some(
    (fact) => fact.label === 'owners' && fact.type === 'people' && fact.people.some(({ name }) => name === owner?.name),
  );
  return self.kind === 'person' || isOwner;
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
