import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { StepProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Links to the steps before and after this one, below the page. */
export function StepNavigation({ step: { path, previous, next } }: { readonly step: StepProps }) {
  return (
    <nav
      className={styles.ahead}
      aria-label={translate({ id: 'theme.trowel.step.nav', message: 'Steps of {path}' }, { path: path.title })}
    >
      <Link to={path.permalink} className={styles.path}>
        {path.title}
      </Link>
      <div className={styles.neighbours}>
        {previous && (
          <Link to={previous.permalink} className={styles.previous}>
            <span>{translate({ id: 'theme.trowel.step.previous', message: 'Previous step' })}</span>
            {previous.title}
          </Link>
        )}
        {next ? (
          <Link to={next.permalink} className={styles.next}>
            <span>{translate({ id: 'theme.trowel.step.next', message: 'Next step' })}</span>
            {next.title}
          </Link>
        ) : (
          <Link to={path.permalink} className={styles.next}>
            <span>{translate({ id: 'theme.trowel.step.last', message: 'That was the last step' })}</span>
            {translate({ id: 'theme.trowel.step.back', message: 'Back to the path' })}
          </Link>
        )}
      </div>
    </nav>
  );
}
