import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { DecisionViews as Views } from '../../../site/partProps.ts';
import styles from './views.module.css';

interface DecisionViewsProps {
  readonly views: Views;
  readonly current: keyof Views;
}

/** Leads between the ways to look at all decisions. */
export function DecisionViews({ views, current }: DecisionViewsProps) {
  const names: Readonly<Record<keyof Views, string>> = {
    list: translate({ id: 'theme.trowel.views.list', message: 'List' }),
    timeline: translate({ id: 'theme.trowel.views.timeline', message: 'Timeline' }),
    supersession: translate({ id: 'theme.trowel.views.supersession', message: 'What replaced what' }),
  };
  return (
    <nav
      className={styles.views}
      aria-label={translate({ id: 'theme.trowel.views.label', message: 'Ways to look at decisions' })}
    >
      <ul>
        {(['list', 'timeline', 'supersession'] as const).map((name) => (
          <li key={name}>
            <Link to={views[name]} aria-current={name === current ? 'page' : undefined}>
              {names[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
