import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { Props } from '@theme/Trowel/ui/LiftDate';

/** Says since when a constraint is lifted, as exactly as the page says. */
export default function LiftDate({ until }: Props) {
  if (until === undefined)
    return <>{translate({ id: 'theme.trowel.lifted.unknown', message: 'since an unknown day' })}</>;
  return (
    <Translate id="theme.trowel.lifted.since" values={{ day: <CalendarDay date={until} /> }}>
      {'since {day}'}
    </Translate>
  );
}
