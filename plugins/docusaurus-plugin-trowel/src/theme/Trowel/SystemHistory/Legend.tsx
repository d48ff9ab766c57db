import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';

/** Explains the marks of the drawing. Hidden from screen readers, as the drawing is. */
export function Legend() {
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
      <Sign d="M2 5h12" ground="M2 9.5h12">
        {translate({ id: 'theme.trowel.key.ground', message: 'a constraint that it rests on, as long as that held' })}
      </Sign>
      <Sign d="" ground="M8 1v10" landing>
        {translate({ id: 'theme.trowel.key.plumb', message: 'down to that constraint' })}
      </Sign>
      <Sign d="M1 4h11M1 12h11M1 4v8M10 1l5 7-5 7">
        {translate({ id: 'theme.trowel.key.lasts', message: 'reaches today' })}
      </Sign>
      <Sign d="M1 4h14M1 12h14M1 4v8M2 8l4-4M2 12l6-8M5 12l4-5">
        {translate({ id: 'theme.trowel.key.settled', message: 'hatched while it was changed' })}
      </Sign>
      <Sign d="M1 4h3m2 0h3m2 0h3M1 12h3m2 0h3m2 0h3M2 5v3m0 2v2M14 5v3m0 2v2">
        {translate({ id: 'theme.trowel.key.unknown', message: 'not known whether it holds' })}
      </Sign>
    </ul>
  );
}

function Sign({
  d,
  filled = false,
  ground,
  landing = false,
  children,
}: {
  readonly d: string;
  readonly filled?: boolean;
  /** A path in the colour of constraints. */
  readonly ground?: string;
  /** Whether that path ends in a point on the constraint. */
  readonly landing?: boolean;
  readonly children: string;
}) {
  return (
    <li>
      <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.sign} data-filled={filled}>
        <path d={d} />
        {ground && <path d={ground} className={landing ? styles.signPlumb : styles.signGround} />}
        {landing && <circle cx="8" cy="12" r="3" className={styles.signLanding} />}
      </svg>
      {children}
    </li>
  );
}
