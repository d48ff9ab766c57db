import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import CardHead from '@theme/Trowel/ui/CardHead';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { Answer } from 'docusaurus-plugin-trowel/why';
import { Constraints } from './Constraints.tsx';
import { Landmines } from './Landmines.tsx';
import { People } from './People.tsx';
import { Provenance } from './Provenance.tsx';
import styles from './styles.module.css';

/** Shows one page of the answer: why the code is so, what breaks, what still holds, and whom to ask. */
export function AnswerCard({
  answer: { page, places },
  onePlace,
}: {
  readonly answer: Answer;
  readonly onePlace: boolean;
}) {
  const { kind, number, title, permalink, status, verdict, date, why, supersededBy } = page;
  return (
    <article className={styles.answer} aria-label={title}>
      <CardHead
        as="h3"
        kind={kind}
        number={number}
        facts={
          <>
            {date && <CalendarDay date={date} />}
            {status && <StatusBadge status={status} />}
            {verdict && <StatusBadge status={verdict} />}
          </>
        }
        title={permalink ? <Link to={permalink}>{title}</Link> : title}
      />
      {why && <p className={styles.why}>{why}</p>}
      {supersededBy && (
        <p className={styles.superseded}>
          {translate({ id: 'theme.trowel.why.superseded', message: 'Superseded. In force today:' })}{' '}
          {supersededBy.permalink ? <Link to={supersededBy.permalink}>{supersededBy.title}</Link> : supersededBy.title}
        </p>
      )}
      <Landmines landmines={page.landmines} permalink={permalink} />
      <dl className={styles.facts}>
        {page.constraints.length > 0 && (
          <div>
            <dt>{translate({ id: 'theme.trowel.why.constraints', message: 'Rests on' })}</dt>
            <dd>
              <Constraints page={page} />
            </dd>
          </div>
        )}
        {page.explainers.length > 0 && (
          <div>
            <dt>{translate({ id: 'theme.trowel.why.people', message: 'Ask' })}</dt>
            <dd>
              <People people={page.explainers} />
            </dd>
          </div>
        )}
        <div>
          <dt>{translate({ id: 'theme.trowel.why.because', message: 'Covered by' })}</dt>
          <dd>
            <Provenance places={places} onePlace={onePlace} />
          </dd>
        </div>
      </dl>
    </article>
  );
}
