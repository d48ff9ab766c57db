import { translate } from '@docusaurus/Translate';
import { drawInBody } from 'docusaurus-plugin-trowel/client';
import { useProgress } from 'docusaurus-plugin-trowel/progress';
import type { PathFile } from 'docusaurus-plugin-trowel/props';
import type { WorkingDays } from 'docusaurus-plugin-trowel/shared';
import { useEffect, useState } from 'react';
import { Checklist } from './Checklist.tsx';
import { Failure } from './Failure.tsx';
import styles from './styles.module.css';
import { useMaking } from './useMaking.ts';

interface ChecklistToolProps {
  readonly file: string;
  readonly dates: WorkingDays & { readonly start: string };
}

/** Prints the path as a check-list. The list is beside the page's own content while it is printed, and only then. */
export function ChecklistTool({ file, dates }: ChecklistToolProps) {
  const { events } = useProgress();
  const { phase, make } = useMaking(file);
  const [printed, setPrinted] = useState<PathFile>();
  useEffect(() => {
    if (!printed) return undefined;
    const end = () => setPrinted(undefined);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [printed]);
  return (
    <div className={styles.tool}>
      <h3>{translate({ id: 'theme.trowel.pathTools.checklist', message: 'Check-list on paper' })}</h3>
      <p>
        {translate({
          id: 'theme.trowel.pathTools.checklistWhat',
          message: 'All stages with their dates; each step with what to do, who acts, and a box to tick.',
        })}
      </p>
      <div className={styles.buttons}>
        <button type="button" aria-disabled={phase === 'busy'} onClick={() => make(setPrinted)}>
          {translate({ id: 'theme.trowel.pathTools.print', message: 'Print the check-list' })}
        </button>
      </div>
      <Failure phase={phase} />
      {printed && drawInBody(<Checklist path={printed} dates={dates} events={events} />)}
    </div>
  );
}
