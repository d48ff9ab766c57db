import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import type { Props } from '@theme/Trowel/ui/NextStep';
import ProgressRod from '@theme/Trowel/ui/ProgressRod';
import { announce } from 'docusaurus-plugin-trowel/client';
import { fillSlots, progressActions, useNextCard } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/**
 * Shows those who walk a path the step to take next: what it asks, why it is next, how long it takes, who acts. The build leaves the
 * card empty, and the page's script fills it with what the browser keeps. Without `path`, it is about the first path that is walked.
 */
export default function NextStep({ path, files }: Props): ReactNode {
  const card = useNextCard({ path, files });
  const step = card?.step;
  const slot = fillSlots(card);
  const section = useRef<HTMLElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const [ticked, setTicked] = useState<string>();
  // After a tick the reader goes on from what is next, unless they are elsewhere by now. Safari gives a pressed button no focus.
  useEffect(() => {
    if (card === undefined || ticked === undefined || card.step?.id === ticked) return;
    setTicked(undefined);
    const { activeElement, body } = document;
    if (activeElement === body || section.current?.contains(activeElement)) link.current?.focus();
    announce(
      card.step
        ? translate({ id: 'theme.trowel.next.said', message: 'Next: {title}' }, { title: card.words.title })
        : card.words.title,
    );
  }, [card, ticked]);
  return (
    <ForWalkers path={path} filled>
      <section
        ref={section}
        className={styles.card}
        data-trowel-next
        data-trowel-path={path}
        aria-label={translate({ id: 'theme.trowel.next.label', message: 'Your next step' })}
      >
        <p className={styles.plate} {...slot('path')} />
        <h2 className={styles.title}>
          <Link to={card?.link ?? '/'} ref={link} {...slot('title')} />
        </h2>
        <p className={styles.task} {...slot('task')} />
        <p className={styles.facts}>
          <span {...slot('facts')} />
          <span {...slot('why')} />
        </p>
        <p className={styles.gauge}>
          <ProgressRod
            done={card?.done ?? 0}
            skipped={card?.skipped}
            of={card?.steps ?? 1}
            label={translate({ id: 'theme.trowel.path.progress', message: 'Your progress on this path' })}
          />
          <span {...slot('progress')} />
        </p>
        <p className={styles.waits} {...slot('waits')} />
        <button
          type="button"
          className={styles.tick}
          data-trowel-scripted
          onClick={() => {
            if (!step) return;
            setTicked(step.id);
            progressActions.setStep(step.id, 'done', { hash: step.hash });
          }}
          {...slot('tick')}
        />
      </section>
    </ForWalkers>
  );
}
