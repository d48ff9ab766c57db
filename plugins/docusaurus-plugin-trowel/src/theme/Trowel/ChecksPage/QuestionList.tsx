import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import KindMark from '@theme/Trowel/ui/KindMark';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import type { ChecksPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists questions by the pages that ask them. */
export function QuestionList({ list: { pages, total } }: { readonly list: ChecksPageProps }) {
  const { selectMessage } = usePluralForm();
  const shown = pages.reduce((sum, { questions }) => sum + questions.length, 0);
  if (total === 0)
    return (
      <p className={styles.soft}>
        {translate({
          id: 'theme.trowel.checks.empty',
          message: 'No page asks anything yet. A question is a block `:::explain[Why …?]` with its answer.',
        })}
      </p>
    );
  return (
    <>
      <ul className={styles.pages}>
        {pages.map(({ entry, questions }) => (
          <li key={entry.id}>
            <span className={styles.page}>
              <KindMark kind={entry.kind} mute /> {entry.title}
            </span>
            <ul className={styles.questions}>
              {questions.map(({ question, permalink }) => (
                <li key={permalink}>
                  <PlainLink href={permalink}>{question}</PlainLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {total > shown && (
        <p className={styles.soft}>
          {selectMessage(
            total - shown,
            translate(
              {
                id: 'theme.trowel.checks.more',
                message: '{count} more question is on its page.|{count} more questions are on their pages.',
              },
              { count: String(total - shown) },
            ),
          )}
        </p>
      )}
    </>
  );
}
