import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ChangedAfter';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import type { EntryProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

type Change = NonNullable<EntryProps['changes']>[number];

/** Says what a retrospective, or feedback that was talked about there, changed about a page: quietly, at its foot. */
export default function ChangedAfter({ entry: { changes = [] } }: Props): ReactNode {
  return (
    <ul className={styles.changes} aria-label={translate({ id: 'theme.trowel.changes', message: 'What was changed' })}>
      {changes.map((change) => (
        <li key={`${change.retrospective.id} ${change.change}`}>
          <Lead {...change} /> {change.change}
        </li>
      ))}
    </ul>
  );
}

function Lead({ retrospective, done, after }: Change) {
  const values = {
    day: <CalendarDay date={done} />,
    retrospective: <Link to={retrospective.permalink}>{toName(retrospective)}</Link>,
  };
  return after === 'feedback' ? (
    <Translate id="theme.trowel.changes.feedback" values={values}>
      {'Changed on {day} after feedback, as agreed in {retrospective}:'}
    </Translate>
  ) : (
    <Translate id="theme.trowel.changes.retrospective" values={values}>
      {'Changed on {day} after {retrospective}:'}
    </Translate>
  );
}

function toName({ date }: Change['retrospective']) {
  return date === undefined ? (
    translate({ id: 'theme.trowel.changes.retrospectiveName', message: 'a retrospective' })
  ) : (
    <Translate id="theme.trowel.changes.retrospectiveOf" values={{ held: <CalendarDay date={date} /> }}>
      {'the retrospective of {held}'}
    </Translate>
  );
}
