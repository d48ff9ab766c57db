import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/LandmineLinks';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { blockIcons } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/**
 * Lists landmines by their titles, with links to where they are. Docusaurus's own links would let a title that its page shows
 * in another way break the build.
 */
export default function LandmineLinks({ landmines }: Props) {
  return (
    <ul className={styles.landmines}>
      {landmines.map(({ title, permalink, on }) => (
        <li key={`${permalink} ${title}`}>
          <svg aria-hidden="true" className={styles.mark} viewBox="0 0 16 16">
            <path d={blockIcons.landmine} />
          </svg>
          <span>
            <PlainLink href={permalink}>
              {title ?? translate({ id: 'theme.trowel.landmine.untitled', message: 'A landmine without a title' })}
            </PlainLink>
            {on && (
              <>
                {' '}
                <span className={styles.on}>
                  {translate({ id: 'theme.trowel.landmine.on', message: 'in “{page}”' }, { page: on.title })}
                </span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
