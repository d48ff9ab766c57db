import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import type { Props } from '@theme/BlogPostItem/Content';
import EntryFacts from '@theme/Trowel/EntryFacts';
import Part from '@theme/Trowel/Part';
import KindLink from '@theme/Trowel/ui/KindLink';
import MeasureLine from '@theme/Trowel/ui/MeasureLine';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import BlogPostItemContent from '@theme-init/BlogPostItem/Content';
import { isOfHub, useEntry, useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import { readTold } from './readTold.ts';
import styles from './styles.module.css';

/** Shows a story's facts above its text, on its own page. Lists of posts have no entry: there it is how the story ended, and its figure. */
export default function HubBlogPostItemContent(props: Props): ReactNode {
  const entry = useEntry();
  const { StepBar } = useEntryPieces();
  return (
    <>
      {entry && StepBar && <StepBar entry={entry} place="above" />}
      {entry?.index && isOfHub(entry) && (
        <div className={styles.plate}>
          <KindLink kind={entry.self.kind} index={entry.index.permalink} />
        </div>
      )}
      {!entry && <ToldLine />}
      {entry && <EntryFacts entry={entry} />}
      {entry?.part && <Part part={entry.part} />}
      <BlogPostItemContent {...props} />
    </>
  );
}

/** Shows how a story ended, and its figure, by its front matter. Other posts have neither. */
function ToldLine() {
  const { lesson, measure } = readTold(useBlogPost().frontMatter);
  if (lesson === undefined && measure === undefined) return null;
  return (
    <div className={styles.told}>
      {lesson && <StatusBadge status={lesson} />}
      {measure && <MeasureLine measure={measure} />}
    </div>
  );
}
