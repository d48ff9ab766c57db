import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { actorLabel, minutesLabel } from 'docusaurus-plugin-trowel/client';
import { type Progress, readPathProgress } from 'docusaurus-plugin-trowel/progress';
import type { PathFile } from 'docusaurus-plugin-trowel/props';
import { stageDates, type WorkingDays } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

interface ChecklistProps {
  readonly path: PathFile;
  readonly dates: WorkingDays & { readonly start: string };
  /** What the reader has done. */
  readonly events: Progress['events'];
}

/** Shows a path as a list to tick on paper. What is done is ticked already. */
export function Checklist({ path, dates, events }: ChecklistProps) {
  const progress = readPathProgress(events, path);
  const targets = new Map(stageDates(path.stages, dates).map(({ id, to }) => [id, to]));
  return (
    <section className={styles.checklist}>
      <h1>{path.title}</h1>
      {path.stages.map(({ id, title }) => {
        const until = targets.get(id);
        const steps = path.steps.filter(({ stage }) => stage === id);
        return (
          <section key={id}>
            <h2>
              {title}{' '}
              {until !== undefined && (
                <small>
                  {translate({ id: 'theme.trowel.checklist.until', message: 'Until:' })} <CalendarDay date={until} />
                </small>
              )}
            </h2>
            <ul>
              {steps.map((step) => (
                <li key={step.id} data-state={progress.steps.get(step.id)?.state ?? 'todo'}>
                  <strong>{step.title}</strong>{' '}
                  <small>
                    {actorLabel(step.who)} · {minutesLabel(step.minutes)}
                    {step.milestone &&
                      ` · ${translate({ id: 'theme.trowel.checklist.milestone', message: 'Milestone' })}`}
                  </small>
                  {step.do !== undefined && <p>{step.do}</p>}
                  {step.doneWhen !== undefined && (
                    <p>
                      {translate(
                        { id: 'theme.trowel.checklist.doneWhen', message: 'Done when: {sign}' },
                        { sign: step.doneWhen },
                      )}
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
