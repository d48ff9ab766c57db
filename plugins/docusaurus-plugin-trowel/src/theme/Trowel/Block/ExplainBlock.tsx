import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Admonition';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import clsx from 'clsx';
import styles from './styles.module.css';
import { takeTitle } from './title.ts';

/** Shows a question to answer first. The answer is folded until the reader opens it, and open in print. */
export function ExplainBlock({ className, id, ...content }: Omit<Props, 'type'>) {
  const { title, children } = takeTitle(content);
  const question =
    title ?? translate({ id: 'theme.trowel.explain.question', message: 'Explain it in your own words first.' });
  return (
    <div className={clsx(styles.block, className)} data-block="explain" id={id}>
      <BlockPlate type="explain" />
      {children ? (
        <details className={styles.answer}>
          <summary className={styles.question}>
            <span className={styles.title}>{question}</span>
            <span className={styles.open}>
              {translate({ id: 'theme.trowel.explain.open', message: 'Show the answer' })}
            </span>
            <span className={styles.close}>
              {translate({ id: 'theme.trowel.explain.close', message: 'Hide the answer' })}
            </span>
          </summary>
          <div className={styles.body}>{children}</div>
        </details>
      ) : (
        <p className={styles.title}>{question}</p>
      )}
    </div>
  );
}
