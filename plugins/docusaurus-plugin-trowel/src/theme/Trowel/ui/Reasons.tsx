import { translate } from '@docusaurus/Translate';
import type { EntryLink } from '../../../site/links.ts';
import type { ReconsiderProps } from '../../../site/noteProps.ts';
import { EntryTitle } from './EntryList.tsx';
import { LiftedSince } from './LiftedSince.tsx';
import styles from './reasons.module.css';

interface ReasonsProps extends Pick<ReconsiderProps, 'lifted' | 'held' | 'unknown'> {
  /** Without the day on which each was lifted, where it has been said. */
  readonly undated?: boolean;
}

/** The reasons of a page, each with how it stands: what was lifted and when, what still holds, what nobody knows. */
export function Reasons({ lifted, held, unknown, undated = false }: ReasonsProps) {
  return (
    <dl className={styles.reasons}>
      <div>
        <dt>{translate({ id: 'theme.trowel.reasons.lifted', message: 'Lifted' })}</dt>
        {lifted.map(({ constraint, until }) => (
          <dd key={constraint.id}>
            <EntryTitle entry={constraint} />{' '}
            {!undated && (
              <span className={styles.since}>
                <LiftedSince until={until} />
              </span>
            )}
          </dd>
        ))}
      </div>
      <Left label={translate({ id: 'theme.trowel.reasons.held', message: 'Still holds' })} constraints={held} />
      <Left label={translate({ id: 'theme.trowel.reasons.unknown', message: 'Nobody knows' })} constraints={unknown} />
    </dl>
  );
}

function Left({ label, constraints }: { readonly label: string; readonly constraints: readonly EntryLink[] }) {
  if (constraints.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {constraints.map((constraint) => (
        <dd key={constraint.id}>
          <EntryTitle entry={constraint} />
        </dd>
      ))}
    </div>
  );
}
