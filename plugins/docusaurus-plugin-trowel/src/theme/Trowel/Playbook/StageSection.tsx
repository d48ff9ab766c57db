import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { PlaybookPart } from 'docusaurus-plugin-trowel/props';
import type { PlannedSession } from 'docusaurus-plugin-trowel/session';
import { toStageAnchor } from './contents.ts';
import { countBlocks } from './filter.ts';
import { PageSection } from './PageSection.tsx';
import styles from './styles.module.css';
import { useFold } from './useFold.ts';

type Stage = PlaybookPart['stages'][number];

interface StageSectionProps {
  readonly stage: Stage;
  readonly session: PlannedSession;
  /** Whether it is open, since the reader looks for something. */
  readonly isOpen: boolean;
}

/** Shows a stage, folded: its pages, each with its blocks. A playbook without a path has one stage without a title, whose pages are folded. */
export function StageSection({ stage, session, isOpen }: StageSectionProps) {
  const anchor = toStageAnchor(stage.id);
  // Docusaurus checks links to anchors, and knows only those that are registered.
  useBrokenLinks().collectAnchor(anchor);
  const fold = useFold(isOpen);
  if (stage.title === '')
    return (
      <div className={styles.stage}>
        {stage.pages.map((page) => (
          <PageSection key={page.entry.id} page={page} session={session} isOpen={isOpen} isFolded />
        ))}
      </div>
    );
  return (
    <details className={styles.stage} ref={fold}>
      <summary>
        <h3 className={styles.stageTitle}>{stage.title}</h3>{' '}
        <span className={styles.count}>{countBlocks([stage])}</span>
      </summary>
      {/* Inside the fold, so that browsers open it for a link that leads here. */}
      <div id={anchor} className={styles.anchor}>
        {stage.pages.map((page) => (
          <PageSection key={page.entry.id} page={page} session={session} isOpen />
        ))}
      </div>
    </details>
  );
}
