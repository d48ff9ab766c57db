import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import PersonName from '@theme/Trowel/ui/PersonName';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import { pulseAnswers, pulseLabel } from 'docusaurus-plugin-trowel/feedback';
import type { FeedbackPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { answerLabel, groupLabel } from './words.ts';

/** Shows how many gave each answer to each statement. */
export function PulseCounts({ pulse }: { readonly pulse: NonNullable<FeedbackPageProps['pulse']> }) {
  const locale = useLocale();
  const isJoined = pulse.statements.some(({ cells }) => cells.some(({ groups }) => groups.length > 1));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{translate({ id: 'theme.trowel.feedback.who', message: 'Who' })}</th>
            {pulseAnswers.map((answer) => (
              <th key={answer} scope="col">
                {answerLabel(answer)}
              </th>
            ))}
          </tr>
        </thead>
        {pulse.statements.map(({ statement, cells }) => (
          <tbody key={statement}>
            <tr>
              <th scope="rowgroup" colSpan={pulseAnswers.length + 1} className={styles.statement}>
                {pulseLabel(statement)}
              </th>
            </tr>
            {cells.map(({ groups, counts }) => (
              <tr key={groups.join(' ')}>
                <th scope="row">{new Intl.ListFormat(locale).format(groups.map(groupLabel))}</th>
                {pulseAnswers.map((answer) => (
                  <td key={answer}>{counts[answer]}</td>
                ))}
              </tr>
            ))}
            {cells.length === 0 && (
              <tr>
                <td colSpan={pulseAnswers.length + 1} className={styles.few}>
                  {translate({ id: 'theme.trowel.feedback.few', message: 'fewer than five answers' })}
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
      <p className={styles.note}>
        {isJoined &&
          translate({
            id: 'theme.trowel.feedback.joined',
            message: 'Where mentors and mentees stand in one row, too few of either answered to be counted apart.',
          })}{' '}
        {translate({
          id: 'theme.trowel.feedback.noTotals',
          message:
            'Rows count five answers, ten, and so on, and there are no totals: the answers that are not counted yet are of so few that one could tell whose they are.',
        })}
      </p>
    </>
  );
}

/** Shows of each page how many readers it got further, with who answers for it. */
export function PageCounts({ pages }: Pick<FeedbackPageProps, 'pages'>) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{translate({ id: 'theme.trowel.feedback.page', message: 'Page' })}</th>
          <th scope="col">{translate({ id: 'theme.trowel.feedback.yes', message: 'yes' })}</th>
          <th scope="col">{translate({ id: 'theme.trowel.feedback.partly', message: 'partly' })}</th>
          <th scope="col">{translate({ id: 'theme.trowel.feedback.no', message: 'no' })}</th>
        </tr>
      </thead>
      <tbody>
        {pages.map(({ page, owner, counts, since, isRewrite }) => (
          <tr key={page.id}>
            <th scope="row">
              <EntryTitle entry={page} />
              <span className={styles.soft}>
                {isRewrite && (
                  <strong className={styles.rewrite}>
                    {translate({ id: 'theme.trowel.feedback.rewrite', message: 'Needs a rewrite' })}
                  </strong>
                )}
                <span>
                  {translate({ id: 'theme.trowel.feedback.owner', message: 'Who answers for it:' })}{' '}
                  {owner ? (
                    <PersonName person={owner} />
                  ) : (
                    translate({ id: 'theme.trowel.actions.nobody', message: 'nobody' })
                  )}
                </span>
                {isRewrite && (
                  <WriteLink request={{ edit: page.id }}>
                    {translate({ id: 'theme.trowel.feedback.proposeRewrite', message: 'Propose another text' })}
                  </WriteLink>
                )}
                {since !== undefined && (
                  <span>
                    {translate({ id: 'theme.trowel.feedback.since', message: 'since it was changed:' })}{' '}
                    <CalendarDay date={since} />
                  </span>
                )}
              </span>
            </th>
            <td>{counts.yes}</td>
            <td>{counts.partly}</td>
            <td>{counts.no}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
