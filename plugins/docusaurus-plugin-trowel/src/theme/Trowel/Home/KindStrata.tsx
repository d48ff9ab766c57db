import Link from '@docusaurus/Link';
import { kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { HomeProps } from 'docusaurus-plugin-trowel/props';
import { kindIcons } from 'docusaurus-plugin-trowel/shared';
import styles from './kindStrata.module.css';
import { layerHeight, strataPatterns, toBoundary } from './strata.ts';
import { homeWords } from './words.ts';

/** Draws the hub's kinds as layers of the ground, with links to their indexes. The more entries, the thicker the layer. */
export function KindStrata({ counts }: Pick<HomeProps, 'counts'>) {
  const words = homeWords();
  return (
    <nav className={styles.section} aria-label={words.section}>
      <svg aria-hidden="true" className={styles.patterns}>
        <defs>
          {strataPatterns.map(({ id, size, path }) => (
            <pattern key={id} id={`trowel-${id}`} width={size[0]} height={size[1]} patternUnits="userSpaceOnUse">
              <path d={path} />
            </pattern>
          ))}
        </defs>
      </svg>
      <ol className={styles.layers}>
        {counts.map(({ kind, count, permalink }, index) => (
          <li
            key={kind}
            className={styles.layer}
            data-kind={kind}
            data-tone={kindIcons[kind].tone}
            style={{ blockSize: `${layerHeight(count)}rem` }}
          >
            <div className={styles.ground}>
              <svg aria-hidden="true" className={styles.hatch}>
                <rect
                  width="100%"
                  height="100%"
                  fill={`url(#trowel-${strataPatterns[index % strataPatterns.length]?.id})`}
                />
              </svg>
            </div>
            <svg aria-hidden="true" className={styles.boundary} viewBox="0 0 400 11" preserveAspectRatio="none">
              <path className={styles.fill} d={`${toBoundary(index)}V11H0z`} />
              <path d={toBoundary(index)} />
            </svg>
            <Link to={permalink} className={styles.name}>
              <span className={styles.words}>{kindsLabel(kind)}</span>
              <span className={styles.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
