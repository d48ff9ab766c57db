import { translate } from '@docusaurus/Translate';
import { aheadLabel, dayHoursLabel, useLocale, useMinute, zoneCity } from 'docusaurus-plugin-trowel/client';
import { groupDays, type WorkingHours } from 'docusaurus-plugin-trowel/shared';
import { compareClocks } from './clocks.ts';
import styles from './styles.module.css';

interface HoursProps {
  readonly timeZone: string;
  readonly hours: WorkingHours;
  /** Whether nobody said these hours. */
  readonly assumed?: boolean;
}

/** Shows a person's working hours by their clock and the reader's, what time it is there, and the hours that both have. */
export function Hours({ timeZone, hours, assumed }: HoursProps) {
  const now = useMinute();
  const locale = useLocale();
  const clocks =
    now === undefined ? undefined : compareClocks({ timeZone, hours, offset: -new Date(now).getTimezoneOffset(), now });
  return (
    <div className={styles.hours} data-trowel-from="">
      <p>
        {groupDays(hours).map((group) => (
          <span key={group.firstDay} className={styles.span}>
            {dayHoursLabel(group, locale)}
          </span>
        ))}{' '}
        {zoneCity(timeZone)}
        {assumed && ` (${translate({ id: 'theme.trowel.person.assumed', message: 'assumed' })})`}
      </p>
      <div className={styles.yours}>
        {clocks && clocks.aheadMinutes !== 0 && (
          <p>
            {clocks.yours.map((group) => (
              <span key={group.firstDay} className={styles.span}>
                {dayHoursLabel(group, locale)}
              </span>
            ))}{' '}
            {translate({ id: 'theme.trowel.person.yours', message: 'yours' })}
          </p>
        )}
        {clocks && (
          <p className={styles.now}>
            <b>
              {translate(
                { id: 'theme.trowel.person.now', message: '{time} there now' },
                { time: toMoment(clocks.there, locale) },
              )}
            </b>
            , {aheadLabel(clocks.aheadMinutes, locale)}.{' '}
            {clocks.shared.length > 0
              ? translate(
                  {
                    id: 'theme.trowel.person.shared',
                    message: 'If you work from Monday to Friday, 9 to 5, you both work {hours}.',
                  },
                  { hours: clocks.shared.map((group) => dayHoursLabel(group, locale)).join('; ') },
                )
              : translate({
                  id: 'theme.trowel.person.notShared',
                  message: 'No working hours in common: agree on an early or a late one, or write.',
                })}
          </p>
        )}
      </div>
    </div>
  );
}

function toMoment(there: number, locale: string): string {
  const form: Intl.DateTimeFormatOptions = { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, form).format(new Date(there));
}
