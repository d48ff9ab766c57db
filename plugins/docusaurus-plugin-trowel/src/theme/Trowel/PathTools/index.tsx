import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/PathTools';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import { useToday } from 'docusaurus-plugin-trowel/client';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import { type ReactNode, useId, useState } from 'react';
import { AgendaTool } from './AgendaTool.tsx';
import { CalendarTool } from './CalendarTool.tsx';
import { ChecklistTool } from './ChecklistTool.tsx';
import { DatesLink } from './DatesLink.tsx';
import styles from './styles.module.css';

/**
 * Offers what a reader takes along from a path: a calendar of its stages and of agreed check-ins, a check-list on paper, and the agenda of a
 * session. All of it is made in the browser, of the path's file, which is loaded when it is needed. Dates are those of the reader's walk;
 * whoever prepares it for somebody else says when they start.
 */
export default function PathTools({ part }: Props): ReactNode {
  const id = useId();
  const today = useToday();
  const { walks, days } = useProgress();
  const [chosen, choose] = useState<string>();
  const walk = walks.find(({ path }) => path === part.id);
  const dates = walk ? { start: walk.since, ...days } : { start: chosen ?? today ?? '' };
  return (
    <section className={styles.tools} data-trowel-scripted aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {translate({ id: 'theme.trowel.pathTools.title', message: 'Take it with you' })}
      </h2>
      <ForWalkers path={part.id}>
        <DatesLink />
      </ForWalkers>
      <ForWalkers path={part.id} others>
        <div className={styles.fields}>
          <label>
            {translate({ id: 'theme.trowel.pathTools.start', message: 'First day of the new hire' })}
            <input
              type="date"
              value={chosen ?? today ?? ''}
              disabled={today === undefined}
              onChange={(event) => choose(event.target.value)}
            />
          </label>
        </div>
      </ForWalkers>
      <div className={styles.list}>
        <CalendarTool file={part.file} dates={dates} />
        <ChecklistTool file={part.file} dates={dates} />
        <AgendaTool file={part.file} />
      </div>
    </section>
  );
}
