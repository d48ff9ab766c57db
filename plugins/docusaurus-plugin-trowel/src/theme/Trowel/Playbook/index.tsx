import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import MDXContent from '@theme/MDXContent';
import type { Props } from '@theme/Trowel/Playbook';
import { useSession } from 'docusaurus-plugin-trowel/session';
import type { ReactNode } from 'react';
import { allAnchor } from './contents.ts';
import { countBlocks, filterStages, isNarrowed, listChoices, toggleType } from './filter.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { PrintButton } from './PrintButton.tsx';
import { StageNav } from './StageNav.tsx';
import { StageSection } from './StageSection.tsx';
import styles from './styles.module.css';
import { TypeFilter } from './TypeFilter.tsx';
import { useFilter } from './useFilter.ts';

/** Shows all blocks of a playbook by stage, folded, to narrow them and to put them into the session. */
export default function Playbook({ part }: Props): ReactNode {
  const session = useSession(part);
  const { chosen, choose } = useFilter(part);
  useBrokenLinks().collectAnchor(allAnchor);
  const stages = filterStages(part.stages, chosen);
  const isOpen = isNarrowed(chosen);
  const count = String(countBlocks(part.stages));
  if (part.stages.length === 0) return null;
  return (
    <section className={styles.playbook} aria-labelledby={allAnchor}>
      <h2 id={allAnchor} className={styles.heading}>
        {translate({ id: 'theme.trowel.playbook.all', message: 'Everything in this playbook' })}
      </h2>
      <div className={styles.tools}>
        <TypeFilter counts={part.counts} chosen={chosen.types} toggle={(type) => choose(toggleType(chosen, type))} />
        <PrintButton />
        <MoreFilters choices={listChoices(part.stages)} chosen={chosen} choose={choose} />
        <p role="status" className={styles.shown}>
          {isOpen &&
            translate(
              { id: 'theme.trowel.playbook.shown', message: '{shown} of {count} shown' },
              { shown: String(countBlocks(stages)), count },
            )}
        </p>
      </div>
      <StageNav stages={stages} />
      {/* Gives the blocks the components of Markdown pages. */}
      <MDXContent>
        {stages.map((stage) => (
          <StageSection key={stage.id} stage={stage} session={session} isOpen={isOpen} />
        ))}
      </MDXContent>
    </section>
  );
}
