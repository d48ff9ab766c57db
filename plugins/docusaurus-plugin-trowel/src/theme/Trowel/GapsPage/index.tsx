import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { Props } from '@theme/Trowel/GapsPage';
import Gap from '@theme/Trowel/ui/Gap';
import HubPage from '@theme/Trowel/ui/HubPage';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { GapProps, GapsPageProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';
import { columnLabel, columns, okLabel } from './words.ts';

/** Shows what is missing about each system: a row for each system, the worst first, and a column for each type of gap. */
export default function GapsPage({ gaps: { systems } }: Props): ReactNode {
  const title = translate({ id: 'theme.trowel.gaps.title', message: 'Where knowledge is thin' });
  const intro = translate({
    id: 'theme.trowel.gaps.intro',
    message: 'What is missing about each system, the worst first, and what to do about it.',
  });
  const open = systems.filter(({ gaps }) => gaps.length > 0);
  return (
    <HubPage title={title} intro={intro} width="table">
      <p className={styles.sum}>{sumWords(open.length, systems.length)}</p>
      {systems.length > 0 && <GapMap title={title} systems={systems} />}
    </HubPage>
  );
}

function GapMap({ title, systems }: GapsPageProps & { readonly title: string }) {
  return (
    <table className={styles.map} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{translate({ id: 'theme.trowel.gaps.system', message: 'System' })}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {columnLabel(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {systems.map((row) => (
          <Row key={row.system.id} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function sumWords(open: number, all: number): string {
  if (all === 0)
    return translate({ id: 'theme.trowel.gaps.empty', message: 'No system has a page yet; that is the first gap.' });
  if (open === 0)
    return translate({ id: 'theme.trowel.gaps.none', message: 'Nothing is missing. Look again in a month.' });
  return translate(
    { id: 'theme.trowel.gaps.sum', message: '{open} of {all} systems have a gap.' },
    { open: String(open), all: String(all) },
  );
}

function Row({ system, anchor, retired, gaps }: GapsPageProps['systems'][number]) {
  const whole = gaps.length === 0;
  // Systems' pages link to their rows.
  useBrokenLinks().collectAnchor(anchor);
  return (
    <tr id={anchor} data-whole={whole}>
      <th scope="row" className={styles.system}>
        <Link to={system.permalink}>{system.title}</Link>
        {retired && <StatusBadge status="retired" />}
        {whole && (
          <span className={styles.well}>
            {translate({ id: 'theme.trowel.gaps.whole', message: 'Well known: nothing is missing' })}
          </span>
        )}
      </th>
      {columns.map((column) => (
        <Cell key={column} label={columnLabel(column)} gaps={gaps.filter(({ type }) => type === column)} />
      ))}
    </tr>
  );
}

function Cell({ label, gaps }: { readonly label: string; readonly gaps: readonly GapProps[] }) {
  return (
    <td data-missing={gaps.length > 0}>
      {gaps.length === 0 ? (
        <span className={styles.ok}>
          <span aria-hidden="true">·</span>
          <span className={styles.hidden}>{okLabel()}</span>
        </span>
      ) : (
        <>
          <span aria-hidden="true" className={styles.label}>
            {label}
          </span>
          {gaps.map((gap) => (
            <Gap key={JSON.stringify(gap)} gap={gap} />
          ))}
        </>
      )}
    </td>
  );
}
