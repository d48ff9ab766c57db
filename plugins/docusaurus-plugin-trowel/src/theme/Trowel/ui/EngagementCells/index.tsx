import Translate from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { Props } from '@theme/Trowel/ui/EngagementCells';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { useToday } from 'docusaurus-plugin-trowel/client';
import type { EngagementRow } from 'docusaurus-plugin-trowel/props';
import { dayAfter } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows, in the row of an engagement, how it stands, until when, and when the next check-in is due. */
export default function EngagementCells({ engagement }: Props): ReactNode {
  const { status } = engagement;
  return (
    <div className={styles.cells}>
      {status !== undefined && <StatusBadge status={status} />}
      <Time {...engagement} />
      <CheckIn {...engagement} />
    </div>
  );
}

function Time({ status, start, end, pausedUntil }: EngagementRow) {
  const today = useToday();
  const isUnderWay = status === 'running' || status === 'paused';
  if (status === 'paused' && pausedUntil !== undefined)
    return (
      <p>
        <Translate id="theme.trowel.engagements.pausedUntil" values={{ day: <CalendarDay date={pausedUntil} /> }}>
          {'Goes on {day}'}
        </Translate>
      </p>
    );
  if (isUnderWay && end !== undefined)
    return (
      <p data-trowel-from={dayAfter(end)}>
        {today !== undefined && end < today ? (
          <Translate id="theme.trowel.engagements.pastEnd" values={{ day: <CalendarDay date={end} /> }}>
            {'Was to end {day}'}
          </Translate>
        ) : (
          <Translate id="theme.trowel.engagements.until" values={{ day: <CalendarDay date={end} /> }}>
            {'Until {day}'}
          </Translate>
        )}
      </p>
    );
  if (status === 'ended' && end !== undefined)
    return (
      <p>
        <Translate id="theme.trowel.engagements.ended" values={{ day: <CalendarDay date={end} /> }}>
          {'Ended {day}'}
        </Translate>
      </p>
    );
  if (start === undefined) return null;
  return (
    <p>
      <Translate id="theme.trowel.engagements.from" values={{ day: <CalendarDay date={start} /> }}>
        {'From {day}'}
      </Translate>
    </p>
  );
}

/** Only the reader's clock knows whether a check-in is overdue. */
function CheckIn({ next, last }: EngagementRow) {
  const today = useToday();
  if (next === undefined) return null;
  const isSilent = today !== undefined && next < today;
  return (
    <p className={styles.checkIn} data-silent={isSilent} data-trowel-from={dayAfter(next)}>
      {!isSilent ? (
        <Translate id="theme.trowel.engagements.next" values={{ day: <CalendarDay date={next} /> }}>
          {'Check-in by {day}'}
        </Translate>
      ) : last === undefined ? (
        <Translate id="theme.trowel.engagements.noneYet">{'No check-in yet'}</Translate>
      ) : (
        <Translate id="theme.trowel.engagements.silent" values={{ day: <CalendarDay date={last} /> }}>
          {'No check-in since {day}'}
        </Translate>
      )}
    </p>
  );
}
