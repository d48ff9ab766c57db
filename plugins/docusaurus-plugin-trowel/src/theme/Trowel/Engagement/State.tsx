import Translate, { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { useLocale, useToday } from 'docusaurus-plugin-trowel/client';
import type { EngagementPart } from 'docusaurus-plugin-trowel/props';
import { dayAfter } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';
import styles from './styles.module.css';
import { rhythmLabel } from './words.ts';

/** Says since when and until when it is in its state, what is due next, and what to do when nobody has written for long. */
export function State({ part }: { readonly part: EngagementPart }) {
  const { selectMessage } = usePluralForm();
  const { status, outcome, next, rhythm, hours, shared } = part;
  const locale = useLocale();
  return (
    <>
      <p className={styles.state}>
        {status !== undefined && <StatusBadge status={status} />} <Since part={part} />
        {outcome !== undefined && (
          <>
            {' '}
            <StatusBadge status={outcome} />
          </>
        )}
      </p>
      <dl className={styles.facts}>
        {next !== undefined && (
          <Fact label={translate({ id: 'theme.trowel.engagement.next', message: 'Check-in due' })}>
            <Translate
              id="theme.trowel.engagement.nextBy"
              values={{ day: <CalendarDay date={next} />, rhythm: rhythmLabel(rhythm, selectMessage) }}
            >
              {'By {day}; {rhythm}'}
            </Translate>
          </Fact>
        )}
        {next === undefined && status !== 'ended' && (
          <Fact label={translate({ id: 'theme.trowel.engagement.rhythm', message: 'Check-ins' })}>
            {rhythmLabel(rhythm, selectMessage)}
          </Fact>
        )}
        {hours !== undefined && (
          <Fact label={translate({ id: 'theme.trowel.engagement.planned', message: 'Planned for the mentor' })}>
            {translate({ id: 'theme.trowel.engagement.hours', message: '{hours} h a week' }, { hours: String(hours) })}
          </Fact>
        )}
        {shared !== undefined && (
          <Fact label={translate({ id: 'theme.trowel.engagement.shared', message: 'Shared working hours' })}>
            {sharedLabel(shared, locale)}
          </Fact>
        )}
      </dl>
      <Silence part={part} />
      <PastEnd part={part} />
    </>
  );
}

function sharedLabel({ least, most }: NonNullable<EngagementPart['shared']>, locale: string): string {
  const format = (hours: number) => hours.toLocaleString(locale, { maximumFractionDigits: 1 });
  return least === most
    ? translate({ id: 'theme.trowel.engagement.sharedHours', message: '{hours} h a week' }, { hours: format(most) })
    : translate(
        {
          id: 'theme.trowel.engagement.sharedOverYear',
          message: '{least}–{most} h a week, depending on daylight saving',
        },
        { least: format(least), most: format(most) },
      );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Since({ part: { status, start, end, pausedSince, pausedUntil } }: { readonly part: EngagementPart }) {
  const day = (date: string) => <CalendarDay date={date} />;
  if (status === 'paused' && pausedSince !== undefined && pausedUntil !== undefined)
    return (
      <Translate id="theme.trowel.engagement.paused" values={{ since: day(pausedSince), until: day(pausedUntil) }}>
        {'since {since}; resumes on {until}.'}
      </Translate>
    );
  if (start === undefined) return null;
  if (end === undefined)
    return (
      <Translate id="theme.trowel.engagement.since" values={{ start: day(start) }}>
        {'from {start}.'}
      </Translate>
    );
  return (
    <Translate id="theme.trowel.engagement.span" values={{ start: day(start), end: day(end) }}>
      {'from {start} to {end}.'}
    </Translate>
  );
}

/** Says that a check-in is overdue, once the reader's day is past it. Past the end only that is said. */
function Silence({ part: { id, next, end, checkIns } }: { readonly part: EngagementPart }) {
  const today = useToday();
  const last = checkIns.at(-1)?.date;
  if (next === undefined) return null;
  return (
    <aside
      className={styles.silence}
      data-trowel-silent
      data-trowel-from={dayAfter(next)}
      hidden={today === undefined || next >= today || (end !== undefined && end < today)}
      aria-label={translate({ id: 'theme.trowel.engagement.silence', message: 'No check-in for a while' })}
    >
      <p className={styles.strong}>
        {last === undefined ? (
          translate({ id: 'theme.trowel.engagement.silentAlways', message: 'There was no check-in yet.' })
        ) : (
          <Translate id="theme.trowel.engagement.silentSince" values={{ last: <CalendarDay date={last} /> }}>
            {'No check-in since {last}.'}
          </Translate>
        )}
      </p>
      <p>
        {translate({
          id: 'theme.trowel.engagement.silentHelp',
          message:
            'Some weeks are like that. If you did talk, add the day. If there is no time now, pause it, with a day on which you talk again. If it is over, end it and say what came of it: that is a good ending, too.',
        })}{' '}
        <ChangeLink id={id} />
      </p>
    </aside>
  );
}

/** Says that the agreed end is past, once the reader's day is. */
function PastEnd({ part: { id, status, end } }: { readonly part: EngagementPart }) {
  const today = useToday();
  if (end === undefined || (status !== 'running' && status !== 'paused')) return null;
  return (
    <aside
      className={styles.silence}
      data-trowel-from={dayAfter(end)}
      hidden={today === undefined || end >= today}
      aria-label={translate({ id: 'theme.trowel.engagement.pastEnd', message: 'Past its end' })}
    >
      <p>
        <Translate id="theme.trowel.engagement.pastEndHelp" values={{ end: <CalendarDay date={end} /> }}>
          {'It was to end on {end}. Say what came of it, or agree on another day.'}
        </Translate>{' '}
        <ChangeLink id={id} />
      </p>
    </aside>
  );
}

function ChangeLink({ id }: { readonly id: string }) {
  return (
    <WriteLink request={{ edit: id }}>
      {translate({ id: 'theme.trowel.engagement.change', message: 'Change this page' })}
    </WriteLink>
  );
}
