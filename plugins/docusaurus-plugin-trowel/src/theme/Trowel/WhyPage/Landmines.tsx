import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import type { Landmine } from 'docusaurus-plugin-trowel/why';
import styles from './styles.module.css';

/** What breaks if somebody cleans this up: in view, never folded. */
export function Landmines({
  landmines,
  permalink,
}: {
  readonly landmines: readonly Landmine[];
  readonly permalink?: string;
}) {
  return landmines.map(({ title, text, anchor }) => (
    <div key={`${title} ${text}`} className={styles.landmine}>
      <BlockPlate type="landmine" />
      {title && <p className={styles.landmineTitle}>{title}</p>}
      {toParagraphs(text).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {permalink && anchor && (
        <p>
          <Link to={`${permalink}#${anchor}`}>
            {translate({ id: 'theme.trowel.why.context', message: 'How that came to be' })}
          </Link>
        </p>
      )}
    </div>
  ));
}

/** Lines are broken where the author's editor broke them; a new one that begins behind a full stop may be another paragraph. */
function toParagraphs(text: string): string[] {
  return text.split(/(?<=[.!?:]["”’)]?)\n/).map((paragraph) => paragraph.replaceAll('\n', ' '));
}
