import { useProgress } from 'docusaurus-plugin-trowel/client';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { StageSection } from './StageSection.tsx';
import styles from './styles.module.css';

/** Shows an onboarding path: its stages, with steps that the reader ticks off. */
export default function Path({ part }: { readonly part: PathPart }) {
  const { done, toggle } = useProgress(part.id);
  return (
    <div className={styles.path}>
      {part.stages.map((stage) => (
        <StageSection key={stage.id} stage={stage} done={done} toggle={toggle} />
      ))}
    </div>
  );
}
