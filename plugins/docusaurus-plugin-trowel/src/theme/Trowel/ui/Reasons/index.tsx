import { translate } from '@docusaurus/Translate';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import LiftDate from '@theme/Trowel/ui/LiftDate';
import type { Props } from '@theme/Trowel/ui/Reasons';
import type { EntryLink } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists the constraints of a page by status: lifted and when, still holding, unknown. */
export default function Reasons({ lifted, held, unknown, undated = false }: Props) {
  return (
    <dl className={styles.reasons}>
      <div>
        <dt>{translate({ id: 'theme.trowel.reasons.lifted', message: 'Lifted' })}</dt>
        {lifted.map(({ constraint, until }) => (
          <dd key={constraint.id}>
            <EntryTitle entry={constraint} />{' '}
            {!undated && (
              <span className={styles.since}>
                <LiftDate until={until} />
              </span>
            )}
          </dd>
        ))}
      </div>
      <Constraints label={translate({ id: 'theme.trowel.reasons.held', message: 'Still holds' })} constraints={held} />
      <Constraints
        label={translate({ id: 'theme.trowel.reasons.unknown', message: 'Nobody knows' })}
        constraints={unknown}
      />
    </dl>
  );
}

function Constraints({ label, constraints }: { readonly label: string; readonly constraints: readonly EntryLink[] }) {
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
