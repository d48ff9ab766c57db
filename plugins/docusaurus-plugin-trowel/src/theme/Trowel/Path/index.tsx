import { progressWords } from 'docusaurus-plugin-trowel/client';
import { progressKey, useProgress } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { StageSection } from './StageSection.tsx';
import styles from './styles.module.css';

/**
 * Shows an onboarding path: its stages, with steps that the reader ticks off. Before hydration the early module shows and
 * changes the ticks, by the attributes `data-trowel-…`.
 */
export default function Path({ part }: { readonly part: PathPart }) {
  const { done, toggle } = useProgress();
  return (
    <div
      className={styles.path}
      data-trowel-progress={progressKey()}
      data-trowel-words={JSON.stringify(progressWords())}
    >
      {part.stages.map((stage) => (
        <StageSection key={stage.id} stage={stage} done={done} toggle={toggle} />
      ))}
    </div>
  );
}
