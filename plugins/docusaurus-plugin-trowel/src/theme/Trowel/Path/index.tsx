import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import KeptProgress from '@theme/Trowel/KeptProgress';
import PathTools from '@theme/Trowel/PathTools';
import ShareProgress from '@theme/Trowel/ShareProgress';
import { progressWords, stateWords } from 'docusaurus-plugin-trowel/client';
import { progressKey, useWalk } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { type ReactNode, useMemo } from 'react';
import { ActorFilter, listActing } from './ActorFilter.tsx';
import { OwnLog } from './OwnLog.tsx';
import { PathMap } from './PathMap.tsx';
import { StageSection } from './StageSection.tsx';
import styles from './styles.module.css';

/**
 * Shows an onboarding path: its stages, with steps that those who walk it tick off. Before hydration the early module shows and
 * changes the ticks, by the attributes `data-trowel-…`.
 */
export default function Path({ part }: { readonly part: PathPart }): ReactNode {
  const walk = useWalk(part);
  const acting = useMemo(() => listActing(part), [part]);
  return (
    <div
      className={styles.path}
      data-trowel-progress={progressKey()}
      data-acting={acting.join(' ')}
      data-trowel-words={JSON.stringify({ ...progressWords(), ...stateWords() })}
    >
      <ActorFilter part={part} />
      {part.stages.map((stage, at) => (
        <StageSection
          key={stage.id}
          path={part.id}
          stage={stage}
          first={1 + part.stages.slice(0, at).reduce((sum, { steps }) => sum + steps.length, 0)}
          acting={acting}
          walk={walk}
        />
      ))}
      {part.map && (
        <details className={styles.fold}>
          <summary>{translate({ id: 'theme.trowel.path.map', message: 'What comes before what, as a map' })}</summary>
          <PathMap map={part.map} part={part} walk={walk} />
        </details>
      )}
      {part.session !== undefined && (
        <p>
          <Link to={part.session}>
            {translate({ id: 'theme.trowel.path.session', message: 'For mentors: plan a session' })}
          </Link>
        </p>
      )}
      {part.figures !== undefined && (
        <p>
          <Link to={part.figures}>
            {translate({ id: 'theme.trowel.path.figures', message: 'How long it takes, and where people stall' })}
          </Link>
        </p>
      )}
      <OwnLog removed={walk.removed} />
      <PathTools part={part} />
      <ShareProgress part={part} />
      <KeptProgress />
    </div>
  );
}
