import { translate } from '@docusaurus/Translate';
import { announce, saveAsFile, useLocale } from 'docusaurus-plugin-trowel/client';
import { loadCalendar } from 'docusaurus-plugin-trowel/progress';
import { stageDates, type WorkingDays } from 'docusaurus-plugin-trowel/shared';
import { useState } from 'react';
import { AgreementFields } from './AgreementFields.tsx';
import { type Agreed, toCalendarContent } from './calendarContent.ts';
import { Failure } from './Failure.tsx';
import { sayFault } from './faultWords.ts';
import styles from './styles.module.css';
import { useMaking } from './useMaking.ts';

interface CalendarToolProps {
  readonly file: string;
  readonly dates: WorkingDays & { readonly start: string };
}

/** Makes a calendar of a path's stages, and of the check-ins that hire and mentor have agreed. */
export function CalendarTool({ file, dates }: CalendarToolProps) {
  const locale = useLocale();
  const { phase, make } = useMaking(file);
  const [agreed, setAgreed] = useState<Agreed>();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const save = () =>
    make(async (path) => {
      const { toCalendarFile, checkAgreement, listCheckIns } = await loadCalendar();
      const wrong = agreed ? checkAgreement(agreed).map(sayFault) : [];
      const stages = stageDates(path.stages, dates);
      const last = stages.at(-1);
      if (wrong.length === 0 && !last) wrong.push(sayNoDates());
      setFaults(wrong);
      if (wrong.length > 0 || !last) return;
      const checkIns = agreed ? listCheckIns({ ...agreed, ...dates, from: last.from, to: last.to }) : [];
      const content = toCalendarContent({ path, stages, checkIns, agreed, locale, origin: window.location.origin });
      const name = `${path.id.slice(path.id.indexOf('/') + 1)}.ics`;
      saveAsFile(toCalendarFile(content, new Date()), { name, type: 'text/calendar' });
      announce(translate({ id: 'theme.trowel.pathTools.saved', message: 'Saved: {name}' }, { name }));
    });
  return (
    <div className={styles.tool}>
      <h3>{translate({ id: 'theme.trowel.pathTools.calendar', message: 'Calendar' })}</h3>
      <p>
        {translate({
          id: 'theme.trowel.pathTools.calendarWhat',
          message: 'The last day of each stage, and your check-ins if you like, for any calendar (.ics).',
        })}
      </p>
      <AgreementFields agreed={agreed} weekend={dates.weekend} change={setAgreed} />
      <div className={styles.buttons}>
        <button type="button" aria-disabled={phase === 'busy'} onClick={save}>
          {translate({ id: 'theme.trowel.pathTools.save', message: 'Save the calendar' })}
        </button>
      </div>
      <Failure phase={phase} />
      {faults.map((fault) => (
        <p key={fault} className={styles.fault} role="alert">
          {fault}
        </p>
      ))}
    </div>
  );
}

function sayNoDates(): string {
  return translate({
    id: 'theme.trowel.pathTools.noDates',
    message:
      'There is nothing to put into a calendar: the first day is missing, or no stage of this path says how long it takes.',
  });
}
