import { translate } from '@docusaurus/Translate';
import MDXContent from '@theme/MDXContent';
import { useEntryBlocks } from 'docusaurus-plugin-trowel/client';
import type { PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { countBlocks, filterStages } from './filter.ts';
import { PrintButton } from './PrintButton.tsx';
import { StageSection } from './StageSection.tsx';
import styles from './styles.module.css';
import { TypeFilter } from './TypeFilter.tsx';
import { useTypeFilter } from './useTypeFilter.ts';

/** Shows a playbook: blocks of other pages by stage, with a filter by type. */
export default function Playbook({ part }: { readonly part: PlaybookPart }) {
  const blocks = useEntryBlocks();
  const { chosen, toggle } = useTypeFilter(part.counts);
  const stages = filterStages(part.stages, chosen);
  return (
    <div className={styles.playbook}>
      <div className={styles.tools}>
        <TypeFilter counts={part.counts} chosen={chosen} toggle={toggle} />
        <PrintButton />
        <p role="status" className={styles.shown}>
          {chosen.size > 0 &&
            translate(
              { id: 'theme.trowel.playbook.shown', message: '{shown} of {count} shown' },
              { shown: String(countBlocks(stages)), count: String(countBlocks(part.stages)) },
            )}
        </p>
      </div>
      {/* Gives the blocks the components of Markdown pages. */}
      <MDXContent>
        {stages.map((stage) => (
          <StageSection key={stage.id} stage={stage} blocks={blocks} />
        ))}
      </MDXContent>
    </div>
  );
}
