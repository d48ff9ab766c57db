import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import KindMark from '@theme/Trowel/ui/KindMark';
import { drawInBody, useEntry, useEntryBlocks } from 'docusaurus-plugin-trowel/client';
import type { RotationPart } from 'docusaurus-plugin-trowel/props';
import { useEffect, useState } from 'react';
import { sheetTitle } from './contents.ts';
import styles from './styles.module.css';

/** Shows what to watch for, by the page that says it, and prints it on a sheet of its own. */
export function Sheet({ part: { sheet } }: { readonly part: RotationPart }) {
  const [isPrinting, setPrinting] = useState(false);
  const rotation = useEntry()?.self.title ?? '';
  useEffect(() => {
    if (!isPrinting) return undefined;
    const end = () => setPrinting(false);
    window.addEventListener('afterprint', end);
    window.print();
    return () => window.removeEventListener('afterprint', end);
  }, [isPrinting]);
  const { id, title } = sheetTitle();
  return (
    <section aria-labelledby={id}>
      <Heading as="h2" id={id} className={styles.heading}>
        {title}
      </Heading>
      <button type="button" className={styles.print} data-trowel-scripted onClick={() => setPrinting(true)}>
        {translate({ id: 'theme.trowel.rotation.print', message: 'Print the sheet' })}
      </button>
      <Pages sheet={sheet} />
      {isPrinting &&
        drawInBody(
          <section className={styles.printed}>
            <h1>
              {title}: {rotation}
            </h1>
            <Pages sheet={sheet} />
          </section>,
        )}
    </section>
  );
}

function Pages({ sheet }: Pick<RotationPart, 'sheet'>) {
  const Blocks = useEntryBlocks();
  return (
    // Gives the blocks the components of Markdown pages.
    <MDXContent>
      {sheet.map(({ entry, blocks }) => (
        <section key={entry.id} className={styles.page}>
          <h3>
            <KindMark kind={entry.kind} mute /> <Link to={entry.permalink}>{entry.title}</Link>
          </h3>
          {blocks.map(({ module, title }) => {
            const Block = Blocks[module];
            return (
              // Docusaurus's class for running text: a block looks as it does on its page.
              <div key={module} className={`markdown ${styles.block}`}>
                {Block ? <Block /> : <p>{title}</p>}
              </div>
            );
          })}
        </section>
      ))}
    </MDXContent>
  );
}
