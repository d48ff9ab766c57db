import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';

/** What the marks of the drawing mean. Shown only beside the drawing, which screen readers do not meet. */
export function Key() {
  return (
    <ul aria-hidden="true" className={styles.key}>
      <Sign d="M8 2l6 6-6 6-6-6z" filled>
        {translate({ id: 'theme.trowel.key.inForce', message: 'decision in force' })}
      </Sign>
      <Sign d="M8 2l6 6-6 6-6-6z">
        {translate({ id: 'theme.trowel.key.replaced', message: 'replaced or given up' })}
      </Sign>
      <Sign d="M3 3l10 10M13 3L3 13">{translate({ id: 'theme.trowel.key.rejected', message: 'rejected' })}</Sign>
      <Sign d="M1 13h7V3h7">{translate({ id: 'theme.trowel.key.succession', message: 'what took its place' })}</Sign>
      <Sign d="M1 4h11M1 12h11M1 4v8M10 1l5 7-5 7">
        {translate({ id: 'theme.trowel.key.open', message: 'no end known' })}
      </Sign>
    </ul>
  );
}

function Sign({
  d,
  filled = false,
  children,
}: {
  readonly d: string;
  readonly filled?: boolean;
  readonly children: string;
}) {
  return (
    <li>
      <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.sign} data-filled={filled}>
        <path d={d} />
      </svg>
      {children}
    </li>
  );
}
