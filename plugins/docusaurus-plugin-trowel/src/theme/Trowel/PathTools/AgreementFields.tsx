import { translate } from '@docusaurus/Translate';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import { usualWeekend } from 'docusaurus-plugin-trowel/shared';
import { useId } from 'react';
import type { Agreed } from './calendarContent.ts';
import styles from './styles.module.css';

interface AgreementFieldsProps {
  /** Absent when the calendar has no check-ins. */
  readonly agreed?: Agreed;
  /** The free days of every week: no check-in is agreed for them. */
  readonly weekend?: readonly number[];
  readonly change: (agreed: Agreed | undefined) => void;
}

const week = [1, 2, 3, 4, 5, 6, 0];

/** Asks for what hire and mentor have agreed: the day, the time, and both time zones. */
export function AgreementFields({ agreed, weekend = usualWeekend, change }: AgreementFieldsProps) {
  const id = useId();
  const locale = useLocale();
  const zones = agreed && 'supportedValuesOf' in Intl ? Intl.supportedValuesOf('timeZone') : [];
  // 2 January 2000 was a Sunday.
  const nameOf = (weekday: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 2 + weekday));
  const workdays = week.filter((day) => !weekend.includes(day) || day === agreed?.weekday);
  const begin = (): Agreed => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return {
      weekday: workdays.find((day) => day >= 2) ?? workdays[0] ?? 2,
      time: '10:00',
      zone,
      otherZone: zone,
      everyWeeks: 1,
      minutes: 25,
    };
  };
  return (
    <>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={agreed !== undefined}
          onChange={(event) => change(event.target.checked ? begin() : undefined)}
        />
        {translate({ id: 'theme.trowel.pathTools.withCheckIns', message: 'With check-ins' })}
      </label>
      {agreed && (
        <div className={styles.fields}>
          <label>
            {translate({ id: 'theme.trowel.pathTools.weekday', message: 'Day' })}
            <select
              value={agreed.weekday}
              onChange={(event) => change({ ...agreed, weekday: Number(event.target.value) })}
            >
              {workdays.map((weekday) => (
                <option key={weekday} value={weekday}>
                  {nameOf(weekday)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {translate({ id: 'theme.trowel.pathTools.time', message: 'Time' })}
            <input
              type="time"
              value={agreed.time}
              onChange={(event) => change({ ...agreed, time: event.target.value })}
            />
          </label>
          <label>
            {translate({ id: 'theme.trowel.pathTools.every', message: 'How often' })}
            <select
              value={agreed.everyWeeks}
              onChange={(event) => change({ ...agreed, everyWeeks: Number(event.target.value) })}
            >
              <option value={1}>{translate({ id: 'theme.trowel.pathTools.weekly', message: 'Every week' })}</option>
              <option value={2}>
                {translate({ id: 'theme.trowel.pathTools.fortnightly', message: 'Every second week' })}
              </option>
            </select>
          </label>
          <label>
            {translate({ id: 'theme.trowel.pathTools.zone', message: 'Your time zone' })}
            <input
              list={`${id}-zones`}
              value={agreed.zone}
              onChange={(event) => change({ ...agreed, zone: event.target.value })}
            />
          </label>
          <label>
            {translate({ id: 'theme.trowel.pathTools.theirZone', message: 'The other’s time zone' })}
            <input
              list={`${id}-zones`}
              value={agreed.otherZone}
              onChange={(event) => change({ ...agreed, otherZone: event.target.value })}
            />
          </label>
          <datalist id={`${id}-zones`}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
      )}
    </>
  );
}
