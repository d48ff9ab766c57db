import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { translate } from '@docusaurus/Translate';
import { ThemeClassNames } from '@docusaurus/theme-common';
import TOCItems from '@theme/TOCItems';
import clsx from 'clsx';
import styles from './styles.module.css';

/** Shows the table of contents of narrow screens, folded. It looks like Docusaurus's own, and needs no JavaScript. */
export function ContentsFold() {
  const { toc, frontMatter } = useDoc();
  return (
    <details className={clsx(ThemeClassNames.docs.docTocMobile, styles.fold)}>
      <summary>{translate({ id: 'theme.TOCCollapsible.toggleButtonLabel', message: 'On this page' })}</summary>
      <TOCItems
        toc={toc}
        minHeadingLevel={frontMatter.toc_min_heading_level}
        maxHeadingLevel={frontMatter.toc_max_heading_level}
      />
    </details>
  );
}
