import Link from '@docusaurus/Link';
import { usePluralForm } from '@docusaurus/theme-common';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import type { HomeProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';
import { allSystemsLabel, homeWords, layersLabel } from './words.ts';

/** The most layers that a drill core shows. More would be a grey block. */
const mostDrawn = 24;

/** Lists the systems, each with a drill core: one line for each layer of its history. */
export function Systems({ systems, allSystems }: Pick<HomeProps, 'systems' | 'allSystems'>) {
  const { selectMessage } = usePluralForm();
  return (
    <section className={styles.systems} aria-labelledby="trowel-systems">
      <h2 id="trowel-systems" className={styles.plate}>
        {homeWords().systems}
      </h2>
      <ul>
        {systems.map(({ id, title, permalink, summary, status, layers }) => (
          <li key={id}>
            <svg aria-hidden="true" className={styles.core} viewBox="0 0 12 72" preserveAspectRatio="none">
              <path d={toCore(Math.min(layers, mostDrawn))} />
            </svg>
            <div>
              <h3>
                <Link to={permalink}>{title}</Link>
              </h3>
              {summary && <p>{summary}</p>}
              <p className={styles.layers}>
                {status && status !== 'active' && <StatusBadge status={status} />} {layersLabel(layers, selectMessage)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {allSystems && (
        <p>
          <Link to={allSystems.permalink} className={styles.onward}>
            {allSystemsLabel(allSystems.count)}
          </Link>
        </p>
      )}
    </section>
  );
}

/** Returns the path of a drill core of 12 × 72 with a line at the foot of every layer. */
function toCore(layers: number): string {
  const lines = Array.from({ length: layers }, (_, index) => `M0 ${Math.round((72 / layers) * (index + 1))}h12`);
  return `M.5 0v72M11.5 0v72M0 .5h12${lines.join('')}`;
}
