import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import KindMark from '@theme/Trowel/ui/KindMark';
import LandmineLinks from '@theme/Trowel/ui/LandmineLinks';
import PersonName from '@theme/Trowel/ui/PersonName';
import Reasons from '@theme/Trowel/ui/Reasons';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { ReconsiderRow } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Shows a page with a lifted constraint: what breaks, what was lifted and when, what is left, whom to ask. */
export function Row({ row: { entry, systems, owner, landmines, ...reasons } }: { readonly row: ReconsiderRow }) {
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.line}>
          <KindMark kind={entry.kind} mute />
          <EntryTitle entry={entry} />
          {entry.status && <StatusBadge status={entry.status} />}
          {entry.date && <CalendarDay date={entry.date} className={styles.soft} />}
        </p>
        {entry.summary && <p className={styles.summary}>{entry.summary}</p>}
        {landmines.length > 0 && (
          <div className={styles.landmines}>
            <LandmineLinks landmines={landmines} />
          </div>
        )}
        <p className={styles.soft}>
          {systems.map(({ id, title, permalink }) => (
            <Link key={id} to={permalink} className={styles.system}>
              {title}
            </Link>
          ))}
          {owner && (
            <span>
              {translate({ id: 'theme.trowel.reconsiderPage.ask', message: 'Ask' })} <PersonName person={owner} />
            </span>
          )}
        </p>
      </div>
      <div className={styles.reasons}>
        <Reasons {...reasons} />
      </div>
    </li>
  );
}
