import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { Props } from '@theme/Admonition';
import AnswerFold from '@theme/Trowel/ui/AnswerFold';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import clsx from 'clsx';
import { useEntry, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import { toCheckId, toCheckName } from 'docusaurus-plugin-trowel/shared';
import { useId } from 'react';
import styles from './styles.module.css';
import { takeTitle, toText } from './title.ts';

/**
 * Shows a question to answer first. On its own page it is a check, which the page's module brings. Else, as in a playbook, the answer is folded
 * until the reader opens it, and open in print.
 */
export function ExplainBlock({ className, id, ...content }: Omit<Props, 'type'>) {
  const { title, children } = takeTitle(content);
  const questionId = useId();
  const entry = useEntry();
  const { Check } = useEntryPieces();
  const name = toCheckName(toText(title), id);
  const brokenLinks = useBrokenLinks();
  if (Check && entry && name !== undefined && children) {
    brokenLinks.collectAnchor(name);
    return (
      <div className={clsx(styles.block, className)} data-block="explain" id={name}>
        <BlockPlate type="explain" />
        <p className={styles.title} id={questionId}>
          {title}
        </p>
        <Check check={toCheckId(entry.self.id, name)} questionId={questionId}>
          {children}
        </Check>
      </div>
    );
  }
  if (id !== undefined) brokenLinks.collectAnchor(id);
  const question =
    title ?? translate({ id: 'theme.trowel.explain.question', message: 'Explain it in your own words first.' });
  return (
    <div className={clsx(styles.block, className)} data-block="explain" id={id}>
      <BlockPlate type="explain" />
      {children ? (
        <AnswerFold
          question={<span className={styles.title}>{question}</span>}
          open={translate({ id: 'theme.trowel.explain.open', message: 'Show the answer' })}
          close={translate({ id: 'theme.trowel.explain.close', message: 'Hide the answer' })}
        >
          {children}
        </AnswerFold>
      ) : (
        <p className={styles.title}>{question}</p>
      )}
    </div>
  );
}
