import { translate } from '@docusaurus/Translate';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import type { CheckProps } from 'docusaurus-plugin-trowel/props';
import { useEffect, useRef } from 'react';
import styles from './styles.module.css';
import { Thought } from './Thought.tsx';

interface ComparisonProps {
  readonly check: CheckProps;
  /** What the reader has just written. */
  readonly text: string;
  /** What they wrote last time, and the hash of the history then. */
  readonly before: { readonly text: string; readonly graded: string; readonly hash?: string };
}

/** Shows what the reader thinks beside the history, and what they thought last time. The history gets the focus. */
export function Comparison({ check, text, before }: ComparisonProps) {
  const history = useRef<HTMLHeadingElement>(null);
  useEffect(() => history.current?.focus(), []);
  return (
    <div className={styles.beside}>
      <Thought title={translate({ id: 'theme.trowel.checks.now', message: 'What you think now' })} text={text} />
      <section className={styles.history}>
        <h3 ref={history} tabIndex={-1}>
          {translate({ id: 'theme.trowel.checks.history', message: 'The history' })}
        </h3>
        {before.hash !== undefined && before.hash !== check.hash && (
          <p className={styles.soft}>
            {translate({ id: 'theme.trowel.checks.changed', message: 'It was rewritten since your last answer.' })}
          </p>
        )}
        {check.text.split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text never change places.
          <p key={at}>{line}</p>
        ))}
        <p>
          <PlainLink href={check.permalink}>
            {translate({ id: 'theme.trowel.checks.read', message: 'Read it on its page' })}
          </PlainLink>
        </p>
      </section>
      {before.text !== '' && before.text !== text.trim() && (
        <Thought
          title={translate({ id: 'theme.trowel.checks.before', message: 'Your answer last time' })}
          day={before.graded}
          text={before.text}
        />
      )}
    </div>
  );
}
