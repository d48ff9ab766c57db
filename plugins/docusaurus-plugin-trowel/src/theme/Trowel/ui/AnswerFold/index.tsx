import type { Props } from '@theme/Trowel/ui/AnswerFold';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Folds an answer until the reader opens it. In print it is open. */
export default function AnswerFold({ question, open, close, fold, children }: Props): ReactNode {
  return (
    <details ref={fold} className={styles.fold}>
      <summary className={styles.summary}>
        {question}
        <span className={styles.open}>{open}</span>
        <span className={styles.close}>{close}</span>
      </summary>
      <div className={styles.answer}>{children}</div>
    </details>
  );
}
