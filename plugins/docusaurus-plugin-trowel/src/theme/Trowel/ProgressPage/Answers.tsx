import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { ShareLink } from 'docusaurus-plugin-trowel/progress';
import type { PathFile } from 'docusaurus-plugin-trowel/props';
import { toCheckAddress } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';
import { judgementLabel } from './words.ts';

interface AnswersProps {
  readonly answers: ShareLink['answers'];
  readonly steps: PathFile['steps'];
}

/** Shows the answers to explain-back checks that somebody included. They are text, whatever stands in them. */
export function Answers({ answers, steps }: AnswersProps) {
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="trowel-answers">
      <h2 id="trowel-answers">{translate({ id: 'theme.trowel.progress.answers', message: 'What they explained' })}</h2>
      <ul className={styles.rows}>
        {answers.map(({ check, text, grade }) => {
          const step = steps.find(({ checks }) => checks?.some(({ id }) => id === check));
          const asked = step?.checks?.find(({ id }) => id === check);
          return (
            <li key={check} className={styles.line}>
              <span>
                {step && asked ? <Link to={toCheckAddress(step.permalink, check)}>{asked.question}</Link> : check}
                {text !== undefined && <q className={styles.answer}>{text}</q>}
                {grade !== undefined && <span className={styles.task}>{judgementLabel(grade)}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
