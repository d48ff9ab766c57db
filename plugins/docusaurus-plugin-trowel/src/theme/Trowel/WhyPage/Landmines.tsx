import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import BlockPlate from '@theme/Trowel/ui/BlockPlate';
import type { Landmine } from 'docusaurus-plugin-trowel/why';
import styles from './styles.module.css';

/** Shows what breaks if somebody cleans up. Never folded. */
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
            {translate({ id: 'theme.trowel.why.context', message: 'Read how it came to be' })}
          </Link>
        </p>
      )}
    </div>
  ));
}

/** Splits a text into paragraphs, at line breaks after the end of a sentence. Other line breaks are the editor's. */
function toParagraphs(text: string): string[] {
  return text.split(/(?<=[.!?:]["”’)]?)\n/).map((paragraph) => paragraph.replaceAll('\n', ' '));
}
