import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ExpiredNote';
import type { ReactNode } from 'react';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { PersonName } from '../ui/PersonName.tsx';
import { useToday } from '../useToday.ts';
import styles from './styles.module.css';

/** Says softly, once the day is past, that nobody has confirmed the page again, and who could. */
export default function ExpiredNote({ entry: { expiry } }: Props): ReactNode {
  const today = useToday();
  if (!expiry || today === undefined || expiry.due >= today) return null;
  const { verified, due, owner, page } = expiry;
  return (
    <aside
      className={styles.note}
      data-trowel-expired
      aria-label={translate({ id: 'theme.trowel.expired.label', message: 'Not confirmed lately' })}
    >
      <p>
        <Translate
          id="theme.trowel.expired.text"
          values={{ verified: <CalendarDay date={verified} />, due: <CalendarDay date={due} /> }}
        >
          {'Last confirmed on {verified}; it was to be confirmed again by {due}. It may still be right.'}
        </Translate>{' '}
        {owner && (
          <>
            <Translate id="theme.trowel.expired.ask" values={{ owner: <PersonName person={owner} /> }}>
              {'Ask {owner}.'}
            </Translate>{' '}
          </>
        )}
        <Link to={page}>{translate({ id: 'theme.trowel.expired.all', message: 'Everything that is due' })}</Link>
      </p>
    </aside>
  );
}
