import Translate, { translate } from '@docusaurus/Translate';
import { CalendarDay } from './CalendarDay.tsx';

/** Since when a constraint is gone, as exactly as anybody knows. */
export function LiftedSince({ until }: { readonly until?: string }) {
  if (until === undefined)
    return <>{translate({ id: 'theme.trowel.lifted.unknown', message: 'since an unknown day' })}</>;
  return (
    <Translate id="theme.trowel.lifted.since" values={{ day: <CalendarDay date={until} /> }}>
      {'since {day}'}
    </Translate>
  );
}
