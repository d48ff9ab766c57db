import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ReconsiderNote';
import LiftDate from '@theme/Trowel/ui/LiftDate';
import ReasonMark from '@theme/Trowel/ui/ReasonMark';
import Reasons from '@theme/Trowel/ui/Reasons';
import type { ReconsiderProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Says that a constraint of the page was lifted, and which constraints are left. */
export default function ReconsiderNote({ entry: { reconsider } }: Props): ReactNode {
  if (!reconsider) return null;
  return (
    <aside
      className={styles.note}
      data-which={reconsider.which}
      aria-label={translate({ id: 'theme.trowel.reconsider.label', message: 'Does the reason still hold?' })}
    >
      <p className={styles.what}>
        <ReasonMark which={reconsider.which} />
        <span>
          <What {...reconsider} />
        </span>
      </p>
      <Reasons {...reconsider} undated={reconsider.lifted.length === 1} />
      <p className={styles.all}>
        <Link to={reconsider.page}>
          {translate({ id: 'theme.trowel.reconsider.all', message: 'Everything that can be reconsidered' })}
        </Link>
      </p>
    </aside>
  );
}

/** Says it in a sentence. `lifted` begins with the constraint that was lifted last. */
function What({ which, lifted, held, unknown }: ReconsiderProps) {
  const values = {
    since: <LiftDate until={lifted.some(({ until }) => until === undefined) ? undefined : lifted[0]?.until} />,
    gone: lifted.length,
    total: lifted.length + held.length + unknown.length,
  };
  if (which === 'all')
    return lifted.length === 1 ? (
      <Translate id="theme.trowel.reconsider.only" values={values}>
        {'The reason for this is gone {since}: safe to reconsider.'}
      </Translate>
    ) : (
      <Translate id="theme.trowel.reconsider.every" values={values}>
        {'All {total} reasons for this are gone {since}: safe to reconsider.'}
      </Translate>
    );
  return lifted.length === 1 ? (
    <Translate id="theme.trowel.reconsider.one" values={values}>
      {'One of {total} reasons for this is gone {since}; the rest is still to be reckoned with.'}
    </Translate>
  ) : (
    <Translate id="theme.trowel.reconsider.some" values={values}>
      {'{gone} of {total} reasons for this are gone; the rest is still to be reckoned with.'}
    </Translate>
  );
}
