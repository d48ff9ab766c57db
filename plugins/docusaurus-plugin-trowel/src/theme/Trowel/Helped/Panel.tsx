import { translate } from '@docusaurus/Translate';
import HelpedList from '@theme/Trowel/ui/HelpedList';
import { announce } from 'docusaurus-plugin-trowel/client';
import { isKept, useProgress } from 'docusaurus-plugin-trowel/progress';
import type { EntryLink } from 'docusaurus-plugin-trowel/props';
import { useCallback, useEffect, useRef } from 'react';
import styles from './styles.module.css';
import { Thanks } from './Thanks.tsx';
import { keptLabel, takenOffLabel } from './words.ts';

export interface PanelProps {
  readonly page: EntryLink;
  /** The address of its authors' mail. */
  readonly mail?: string;
}

/** Puts the page on the reader's own list, and offers to take it off and to thank its authors. */
export function Panel({ page, mail }: PanelProps) {
  const progress = useProgress();
  const { helped, phase, add } = progress;
  const { id, title, permalink } = page;
  const isOn = helped.some((one) => one.page === id);
  const wasPut = useRef(false);
  const change = useCallback(
    (removed?: true) => {
      add({ type: 'helped', page: id, title, address: permalink, removed });
      announce(removed ? takenOffLabel() : keptLabel());
    },
    [add, id, title, permalink],
  );
  // It was opened by "This helped me". What the browser keeps is known a moment later.
  useEffect(() => {
    if (phase !== 'ready' || wasPut.current) return;
    wasPut.current = true;
    if (!isOn) change();
  }, [phase, isOn, change]);
  return (
    <>
      <p className={styles.line}>
        {isOn ? keptLabel() : takenOffLabel()}{' '}
        <button type="button" className={styles.way} onClick={() => change(isOn ? true : undefined)}>
          {isOn
            ? translate({ id: 'theme.trowel.helped.takeOff', message: 'Take it off my list' })
            : translate({ id: 'theme.trowel.helped.putBack', message: 'Put it back' })}
        </button>
      </p>
      <p className={styles.hint}>
        {isKept(progress)
          ? translate({
              id: 'theme.trowel.helped.hint',
              message: 'Only this browser has the list. Nobody counts it, and nothing is sent.',
            })
          : translate({
              id: 'theme.trowel.helped.notKept',
              message: 'This browser keeps nothing: the list lasts as long as the page.',
            })}
      </p>
      {isOn && <Thanks title={title} mail={mail} />}
      <HelpedList />
    </>
  );
}
