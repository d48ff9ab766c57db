import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ExpiredNote';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import ConfirmLink from '@theme/Trowel/ui/ConfirmLink';
import PersonName from '@theme/Trowel/ui/PersonName';
import { useToday } from 'docusaurus-plugin-trowel/client';
import { dayAfter } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Says that the day is past by which the page was to be confirmed again, and who could confirm it. The reader’s clock decides
 * whether it is shown: by the early module before hydration.
 */
export default function ExpiredNote({ entry: { self, expiry } }: Props): ReactNode {
  const today = useToday();
  if (!expiry) return null;
  const { verified, due, owner, page } = expiry;
  return (
    <aside
      className={styles.note}
      data-trowel-expired
      data-trowel-from={dayAfter(due)}
      hidden={today === undefined || due >= today}
      aria-label={translate({ id: 'theme.trowel.expired.label', message: 'Due for review' })}
    >
      <p>
        <Translate
          id="theme.trowel.expired.text"
          values={{ verified: <CalendarDay date={verified} />, due: <CalendarDay date={due} /> }}
        >
          {'Last verified on {verified}. Its next review was due on {due}. It may still be right.'}
        </Translate>{' '}
        {owner && (
          <>
            <Translate id="theme.trowel.expired.ask" values={{ owner: <PersonName person={owner} /> }}>
              {'Ask {owner}.'}
            </Translate>{' '}
          </>
        )}
        <ConfirmLink entry={self} /> ·{' '}
        <Link to={page}>{translate({ id: 'theme.trowel.expired.all', message: 'All pages that are due' })}</Link>
      </p>
    </aside>
  );
}
