import { translate } from '@docusaurus/Translate';
import type { ReviewsPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

interface OwnerChoiceProps extends Pick<ReviewsPageProps, 'owners' | 'total'> {
  readonly disabled: boolean;
  /** Called a moment before an owner is chosen. */
  readonly prepare: () => void;
  /** The chosen owner's name; empty for pages of nobody, `undefined` for everybody's. */
  readonly owner: string | undefined;
  readonly choose: (owner: string | undefined) => void;
}

/** The option for everybody's pages; no name begins with a space. */
const everybody = ' ';

/** Narrows the list to one owner's pages. */
export function OwnerChoice({ owners, total, disabled, prepare, owner, choose }: OwnerChoiceProps) {
  if (owners.length < 2) return null;
  return (
    <label className={styles.choice} data-trowel-scripted>
      {translate({ id: 'theme.trowel.reviews.owner', message: 'Owner' })}
      <select
        value={owner ?? everybody}
        disabled={disabled}
        onFocus={prepare}
        onChange={({ target }) => choose(target.value === everybody ? undefined : target.value)}
      >
        <option value={everybody}>
          {translate(
            { id: 'theme.trowel.reviews.everybody', message: 'Everybody ({count})' },
            { count: String(total) },
          )}
        </option>
        {owners.map(({ name, count }) => (
          <option key={name ?? ''} value={name ?? ''}>
            {name === undefined
              ? translate(
                  { id: 'theme.trowel.reviews.nobody', message: 'No owner ({count})' },
                  { count: String(count) },
                )
              : translate(
                  { id: 'theme.trowel.reviews.ownerCount', message: '{name} ({count})' },
                  { name, count: String(count) },
                )}
          </option>
        ))}
      </select>
    </label>
  );
}
