import { translate } from '@docusaurus/Translate';
import type { Keeping } from 'docusaurus-plugin-trowel/write';
import styles from './styles.module.css';

/** Says whether the draft is kept. */
export function KeepingNote({ keeping }: { readonly keeping?: Keeping }) {
  return (
    <p className={styles.keeping} role="status" data-keeping={keeping}>
      {keeping !== undefined && keepingWords(keeping)}
    </p>
  );
}

function keepingWords(keeping: Keeping): string {
  switch (keeping) {
    case 'kept':
      return translate({ id: 'theme.trowel.write.kept', message: 'The draft is kept in this browser.' });
    case 'full':
      return translate({
        id: 'theme.trowel.write.full',
        message: 'This browser has no room for the draft. Download the file, or delete other drafts.',
      });
    case 'elsewhere':
      return translate({
        id: 'theme.trowel.write.elsewhere',
        message:
          'Another tab has changed or deleted this draft, so nothing more is kept here. Download the file, or reload this page.',
      });
    case 'blocked':
      return translate({
        id: 'theme.trowel.write.blocked',
        message:
          'This browser keeps nothing: the draft lasts as long as this page. Download the file before you leave.',
      });
  }
}
