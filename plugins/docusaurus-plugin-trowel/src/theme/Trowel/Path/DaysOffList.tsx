import { translate } from '@docusaurus/Translate';
import { announce, moveFocus, toDateWords, useLocale } from 'docusaurus-plugin-trowel/client';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import type { DaysOff } from 'docusaurus-plugin-trowel/shared';
import { useId, useRef } from 'react';
import { AddDaysOff } from './AddDaysOff.tsx';
import { PasteDaysOff } from './PasteDaysOff.tsx';
import styles from './settings.module.css';

/** Lists the reader's days off, takes each back, and adds others. They count on all paths. */
export function DaysOffList() {
  const { days, add } = useProgress();
  const locale = useLocale();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const nameOf = ({ from, to }: DaysOff) =>
    from === to ? toDateWords(from, locale) : `${toDateWords(from, locale)} – ${toDateWords(to, locale)}`;
  const take = (off: readonly DaysOff[]) => {
    add(...off.map((span) => ({ type: 'off' as const, ...span })));
    announce(
      translate({ id: 'theme.trowel.path.offAdded', message: 'Added: {days}' }, { days: off.map(nameOf).join('; ') }),
    );
  };
  const remove = ({ from, to }: DaysOff) => {
    add({ type: 'off', from, to, removed: true });
    announce(
      translate({ id: 'theme.trowel.path.offRemoved', message: 'Removed: {days}' }, { days: nameOf({ from, to }) }),
    );
    // The button that had the focus is gone.
    moveFocus(() => list.current?.querySelector('button') ?? heading.current);
  };
  return (
    <section aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {translate({ id: 'theme.trowel.path.off', message: 'Days off' })}
      </h3>
      <p className={styles.soft}>
        {translate({
          id: 'theme.trowel.path.offWhat',
          message:
            'Holidays and leave move the dates of your stages on all paths, in your calendar, and in links that you share.',
        })}
      </p>
      {days.off.length > 0 && (
        <ul className={styles.list} ref={list}>
          {days.off.map((span) => (
            <li key={`${span.from} ${span.to}`} className={styles.span}>
              {nameOf(span)}
              <button
                type="button"
                aria-label={translate(
                  { id: 'theme.trowel.path.offRemove', message: 'Remove {days}' },
                  { days: nameOf(span) },
                )}
                onClick={() => remove(span)}
              >
                {translate({ id: 'theme.trowel.path.remove', message: 'Remove' })}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddDaysOff add={(span) => take([span])} />
      <PasteDaysOff add={take} />
    </section>
  );
}
