import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/DecisionViews';
import type { DecisionViews as Views } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Links the views of all decisions with each other. */
export default function DecisionViews({ views, current }: Props) {
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
        {(['list', 'timeline', 'supersession'] as const).map((name) => {
          const permalink = views[name];
          return (
            permalink && (
              <li key={name}>
                <Link to={permalink} aria-current={name === current ? 'page' : undefined}>
                  {names[name]}
                </Link>
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}
