import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/PathTools';
import { useToday } from 'docusaurus-plugin-trowel/client';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import { readHolidays } from 'docusaurus-plugin-trowel/shared';
import { type ReactNode, useId, useState } from 'react';
import { AgendaTool } from './AgendaTool.tsx';
import { CalendarTool } from './CalendarTool.tsx';
import { ChecklistTool } from './ChecklistTool.tsx';
import styles from './styles.module.css';

/**
 * Offers what a reader takes along from a path: a calendar of its stages and of agreed check-ins, a check-list on paper, and the agenda of a
 * session. All of it is made in the browser, of the path's file, which is loaded when it is needed.
 */
export default function PathTools({ part }: Props): ReactNode {
  const id = useId();
  const today = useToday();
  const { walks } = useProgress();
  const [chosen, choose] = useState<string>();
  const [holidays, setHolidays] = useState('');
  const start = chosen ?? walks.find(({ path }) => path === part.id)?.since ?? today ?? '';
  const { days, unread } = readHolidays(holidays);
  const dates = { start, holidays: days };
  return (
    <section className={styles.tools} data-trowel-scripted aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {translate({ id: 'theme.trowel.pathTools.title', message: 'Take it with you' })}
      </h2>
      <div className={styles.fields}>
        <label>
          {translate({ id: 'theme.trowel.pathTools.start', message: 'First day' })}
          <input
            type="date"
            value={start}
            disabled={today === undefined}
            onChange={(event) => choose(event.target.value)}
          />
        </label>
        <details className={styles.holidays}>
          <summary>{translate({ id: 'theme.trowel.pathTools.holidays', message: 'Days off' })}</summary>
          <label>
            {translate({
              id: 'theme.trowel.pathTools.holidaysHow',
              message:
                'A day in each line, or the first and the last: 2026-12-24 to 2026-12-26. Saturdays and Sundays are off.',
            })}
            <textarea
              rows={3}
              value={holidays}
              disabled={today === undefined}
              onChange={(event) => setHolidays(event.target.value)}
            />
          </label>
          {unread.length > 0 && (
            <p className={styles.fault} role="alert">
              {translate(
                { id: 'theme.trowel.pathTools.noDay', message: 'No day that exists, and left out: {lines}' },
                { lines: unread.join('; ') },
              )}
            </p>
          )}
        </details>
      </div>
      <div className={styles.list}>
        <CalendarTool file={part.file} dates={dates} />
        <ChecklistTool file={part.file} dates={dates} />
        <AgendaTool file={part.file} />
      </div>
    </section>
  );
}
