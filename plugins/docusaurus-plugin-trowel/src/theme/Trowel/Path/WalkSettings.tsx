import { translate } from '@docusaurus/Translate';
import { announce, moveFocus, toDateWords, useClosing, useLocale } from 'docusaurus-plugin-trowel/client';
import { useProgress, type WalkView } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { datesAnchor, isDay } from 'docusaurus-plugin-trowel/shared';
import { useState } from 'react';
import { DaysOffList } from './DaysOffList.tsx';
import { FreeWeekdays } from './FreeWeekdays.tsx';
import styles from './settings.module.css';

/** Changes the first day of a walk, and the days on which the reader does not work; or ends the walk. */
export function WalkSettings({ part, walk: { walk } }: { readonly part: PathPart; readonly walk: WalkView }) {
  const progress = useProgress();
  const locale = useLocale();
  const closing = useClosing<HTMLDetailsElement>();
  const setFirstDay = (day: string) => {
    progress.walk(part.id, day);
    announce(
      translate(
        { id: 'theme.trowel.path.firstDaySaid', message: 'Your first day is {day}.' },
        { day: toDateWords(day, locale) },
      ),
    );
  };
  const leave = () => {
    progress.endWalk(part.id);
    announce(
      translate({
        id: 'theme.trowel.path.leaveSaid',
        message: 'You no longer walk this path. What you have done on it is kept.',
      }),
    );
    moveFocus(() => document.querySelector('[data-trowel-start] button'));
  };
  return (
    <details id={datesAnchor} className={styles.settings} data-trowel-scripted {...closing}>
      <summary>{translate({ id: 'theme.trowel.path.settings', message: 'My dates and my progress' })}</summary>
      <FirstDay since={walk?.since ?? ''} change={setFirstDay} />
      <FreeWeekdays />
      <DaysOffList />
      <p className={styles.row}>
        <button type="button" onClick={leave}>
          {translate({ id: 'theme.trowel.path.leave', message: 'Stop walking this path' })}
        </button>
      </p>
    </details>
  );
}

/** Asks for the first day. It is kept once it is whole: browsers report the year 202 while somebody types 2026. */
function FirstDay({ since, change }: { readonly since: string; readonly change: (since: string) => void }) {
  const [typed, setTyped] = useState<string>();
  return (
    <p className={styles.row}>
      <label className={styles.field}>
        {translate({ id: 'theme.trowel.path.firstDay', message: 'My first day' })}
        <input
          type="date"
          value={typed ?? since}
          onChange={({ target: { value } }) => {
            setTyped(value);
            if (isDay(value) && value >= '1970-01-01') change(value);
          }}
          onBlur={() => setTyped(undefined)}
        />
      </label>
    </p>
  );
}
