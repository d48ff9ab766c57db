import { translate } from '@docusaurus/Translate';
import type { PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { toStageAnchor } from './contents.ts';
import { countBlocks } from './filter.ts';
import styles from './styles.module.css';

/** Opens a stage that a link leads to. Most browsers do so themselves. */
function openStage(stage: string): void {
  const fold = document.getElementById(toStageAnchor(stage))?.closest('details');
  if (fold) fold.open = true;
}

/** Links to the stages. It stays in sight while one scrolls through them. */
export function StageNav({ stages }: Pick<PlaybookPart, 'stages'>) {
  if (stages.length < 2) return null;
  return (
    <nav className={styles.stages} aria-label={translate({ id: 'theme.trowel.playbook.stages', message: 'Stages' })}>
      <ul>
        {stages.map((stage) => (
          <li key={stage.id}>
            <a href={`#${toStageAnchor(stage.id)}`} onClick={() => openStage(stage.id)}>
              {stage.title} <span className={styles.count}>{countBlocks([stage])}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
