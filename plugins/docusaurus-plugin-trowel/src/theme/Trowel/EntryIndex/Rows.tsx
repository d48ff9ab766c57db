import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type EngagementCells from '@theme/Trowel/ui/EngagementCells';
import MeasureLine from '@theme/Trowel/ui/MeasureLine';
import type PersonCells from '@theme/Trowel/ui/PersonCells';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type WalkProgress from '@theme/Trowel/ui/WalkProgress';
import { pathSumLabel } from 'docusaurus-plugin-trowel/client';
import type { IndexRow } from 'docusaurus-plugin-trowel/props';
import { formatRecordNumber } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

interface RowsProps {
  readonly rows: readonly IndexRow[];
  /** The number of the first row in the whole list, from 1. */
  readonly first: number;
  /** Shows the reader's progress in the rows of onboarding paths. */
  readonly progress?: typeof WalkProgress;
  /** Shows what the rows of people say. */
  readonly person?: typeof PersonCells;
  /** Shows what the rows of engagements say. */
  readonly engagement?: typeof EngagementCells;
}

/** Shows one page of an index. */
export function Rows({ rows, first, progress: Progress, person: Person, engagement: Engagement }: RowsProps) {
  const { selectMessage } = usePluralForm();
  const numbered = rows.some(({ number }) => number !== undefined);
  return (
    <ol
      className={styles.rows}
      start={first}
      data-numbered={numbered}
      data-cells={(Person ?? Engagement) !== undefined}
    >
      {rows.map((row) => (
        <li key={row.permalink} className={styles.row}>
          {numbered && (
            <span className={styles.number}>{row.number === undefined ? '' : formatRecordNumber(row.number)}</span>
          )}
          <div>
            <Link to={row.permalink} className={styles.title}>
              {row.title}
            </Link>
            {row.summary && <p className={styles.summary}>{row.summary}</p>}
            {row.measure && <MeasureLine measure={row.measure} />}
            {row.path && <p className={styles.sum}>{pathSumLabel(row.path, selectMessage)}</p>}
            {row.path && Progress && <Progress path={row.path} />}
            {row.supersededBy && (
              <p className={styles.living}>
                {translate({ id: 'theme.trowel.index.living', message: 'In force today:' })}{' '}
                <Link to={row.supersededBy.permalink}>{row.supersededBy.title}</Link>
              </p>
            )}
          </div>
          {row.person && Person ? (
            <Person person={row.person} />
          ) : row.engagement && Engagement ? (
            <Engagement engagement={row.engagement} />
          ) : (
            <div className={styles.state}>
              {row.status && <StatusBadge status={row.status} />}
              {row.date && <CalendarDay date={row.date} className={styles.date} />}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
