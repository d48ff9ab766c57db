import { translate } from '@docusaurus/Translate';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import { useEffect, useState } from 'react';
import { compareClocks } from './clock.ts';
import styles from './styles.module.css';

/** Shows the person's local time, and the hours in which they and the reader both work. Empty until hydration. */
export function LocalTime({ timeZone }: { readonly timeZone: string }) {
  const now = useMinute();
  const locale = useLocale();
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const meeting = now && compareClocks({ theirs: timeZone, mine, locale, at: now });
  return (
    <p className={styles.clock} data-trowel-from="">
      {meeting && (
        <>
          <span className={styles.there}>
            {translate({ id: 'theme.trowel.person.now', message: '{time} there now' }, { time: meeting.there })}
          </span>
          <span>
            {meeting.aheadMinutes === 0 &&
              translate({ id: 'theme.trowel.person.sameHours', message: 'The same hours as you.' })}
            {meeting.aheadMinutes !== 0 &&
              meeting.shared &&
              translate(
                { id: 'theme.trowel.person.shared', message: 'You both work from {from} to {to}, your time.' },
                meeting.shared,
              )}
            {!meeting.shared &&
              translate({
                id: 'theme.trowel.person.notShared',
                message: 'No working hours in common: agree on an early or a late one, or write.',
              })}
          </span>
        </>
      )}
    </p>
  );
}

/** Returns the current moment, renewed every minute; absent until hydration. */
function useMinute(): Date | undefined {
  const [now, setNow] = useState<Date>();
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
