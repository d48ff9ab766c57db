import { translate } from '@docusaurus/Translate';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import type { TimelineProps } from 'docusaurus-plugin-trowel/props';
import type { CSSProperties } from 'react';
import styles from './years.module.css';

/** Links to every year of a timeline that has several pages, with a bar for how many decisions were taken in it. */
export function Years({ years }: Pick<TimelineProps, 'years'>) {
  const most = Math.max(...years.map(({ count }) => count));
  return (
    <nav className={styles.years} aria-label={translate({ id: 'theme.trowel.timeline.years', message: 'Years' })}>
      <ol>
        {years.map(({ name, count, href }) => (
          <li key={name}>
            <Year href={href} style={{ '--share': count / most } as CSSProperties}>
              <span className={styles.count}>{count}</span>
              <span aria-hidden="true" className={styles.bar} />
              <span className={styles.name}>
                {name || translate({ id: 'theme.trowel.timeline.undated', message: 'Without a date' })}
              </span>
            </Year>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type YearLink = { readonly href: string; readonly style: CSSProperties; readonly children: React.ReactNode };

/** Links to a year: on this page, or on another one of the timeline. */
function Year({ href, ...rest }: YearLink) {
  return href.startsWith('#') ? <a href={href} {...rest} /> : <PlainLink href={href} {...rest} />;
}
