import { translate } from '@docusaurus/Translate';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import PersonNames from '@theme/Trowel/ui/PersonNames';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { PilotPair, PilotPart } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists the pairs of a pilot that have a page, with their state. */
export function Pairs({ part: { pairs } }: { readonly part: PilotPart }) {
  return (
    <ul className={styles.pairs}>
      {pairs.map((pair) => (
        <Pair key={pair.entry.id} {...pair} />
      ))}
    </ul>
  );
}

function Pair({ entry, mentor, mentees, outcome }: PilotPair) {
  return (
    <li>
      <span className={styles.line}>
        <EntryTitle entry={entry} />
        {outcome !== undefined ? (
          <StatusBadge status={outcome} />
        ) : (
          entry.status !== undefined && <StatusBadge status={entry.status} />
        )}
      </span>
      <span className={styles.soft}>
        {mentor ? (
          <PersonName person={mentor} />
        ) : (
          translate({ id: 'theme.trowel.pilot.noMentor', message: 'Nobody yet' })
        )}
        {' → '}
        <PersonNames people={mentees} />
      </span>
    </li>
  );
}
