import { DocProvider, useDoc } from '@docusaurus/plugin-content-docs/client';
import ContentVisibility from '@theme/ContentVisibility';
import DocItemFooter from '@theme/DocItem/Footer';
import DocItemTOCDesktop from '@theme/DocItem/TOC/Desktop';
import DocVersionBadge from '@theme/DocVersionBadge';
import DocVersionBanner from '@theme/DocVersionBanner';
import CopyMarkdown from '@theme/Trowel/CopyMarkdown';
import EntryFooter from '@theme/Trowel/EntryFooter';
import EntryHead from '@theme/Trowel/EntryHead';
import EntryHeader from '@theme/Trowel/EntryHeader';
import type { Props } from '@theme/Trowel/EntryLayout';
import Part from '@theme/Trowel/Part';
import ReaderRow from '@theme/Trowel/ReaderRow';
import RelatedNav from '@theme/Trowel/RelatedNav';
import EditLink from '@theme/Trowel/ui/EditLink';
import { toMoment, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { ComponentProps, ReactNode } from 'react';
import { ContentsFold } from './ContentsFold.tsx';
import { EntryText } from './EntryText.tsx';
import { InsideLayout } from './InsideLayout.tsx';
import styles from './styles.module.css';
import { useWholeContents } from './useWholeContents.ts';

/**
 * Lays out an entry's page: related entries, article and table of contents. Narrow screens get one column. Inside a layout
 * of the site's own it is the article alone.
 */
export default function EntryLayout({ entry, inside = false, children }: Props): ReactNode {
  return inside ? (
    <InsideLayout entry={entry}>{children}</InsideLayout>
  ) : (
    <PageLayout entry={entry}>{children}</PageLayout>
  );
}

function PageLayout({ entry, children }: Pick<Props, 'entry' | 'children'>): ReactNode {
  const doc = useDoc();
  const { metadata, frontMatter } = doc;
  const toc = useWholeContents(entry);
  const { StepBar, ChangedAfter } = useEntryPieces();
  const contents = !frontMatter.hide_table_of_contents && toc.length > 0;
  return (
    <DocProvider content={{ ...doc, toc } as unknown as ComponentProps<typeof DocProvider>['content']}>
      <div className={styles.page}>
        <div className={styles.grid} data-contents={contents}>
          <div className={styles.article}>
            <ContentVisibility metadata={metadata} />
            <DocVersionBanner />
            <article>
              <DocVersionBadge />
              {StepBar && <StepBar entry={entry} place="above" />}
              <EntryHead
                entry={entry}
                description={frontMatter.description}
                modified={toMoment(metadata.lastUpdatedAt)}
                breadcrumbs
              />
              <EntryHeader entry={entry} lede={frontMatter.description} />
              {contents && (
                <div className={styles.contentsAbove}>
                  <ContentsFold />
                </div>
              )}
              <EntryText entry={entry} toc={doc.toc}>
                {children}
              </EntryText>
              {entry.part && <Part part={entry.part} />}
              {ChangedAfter && <ChangedAfter entry={entry} />}
              <EntryFooter entry={entry} />
              <ReaderRow entry={entry} />
              <CopyMarkdown entry={entry} />
              <EditLink entry={entry} />
              <DocItemFooter />
            </article>
            {StepBar && <StepBar entry={entry} place="below" />}
          </div>
          <div className={styles.related}>
            <RelatedNav entry={entry} />
          </div>
          {contents && (
            <div className={styles.contents}>
              <DocItemTOCDesktop />
            </div>
          )}
        </div>
      </div>
    </DocProvider>
  );
}
