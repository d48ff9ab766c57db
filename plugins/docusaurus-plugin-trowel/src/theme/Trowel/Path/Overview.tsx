import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import NextStep from '@theme/Trowel/ui/NextStep';
import WithoutScripts from '@theme/Trowel/ui/WithoutScripts';
import { pathSumLabel } from 'docusaurus-plugin-trowel/client';
import { useWalk } from 'docusaurus-plugin-trowel/progress';
import type { EntryProps, PathPart } from 'docusaurus-plugin-trowel/props';
import { useMemo } from 'react';
import { DayLine } from './DayLine.tsx';
import { StartForm } from './StartForm.tsx';
import styles from './styles.module.css';
import { WalkSettings } from './WalkSettings.tsx';

/** Shows, above the text of an onboarding path, the next step to those who walk it, and to others how to begin. */
export default function Overview({ entry: { part } }: { readonly entry: EntryProps }) {
  return part?.type === 'path' && <PathOverview part={part} />;
}

function PathOverview({ part }: { readonly part: PathPart }) {
  const walk = useWalk(part);
  const files = useMemo(() => ({ [part.id]: part.file }), [part.id, part.file]);
  const { selectMessage } = usePluralForm();
  return (
    <div className={styles.overview}>
      <NextStep path={part.id} files={files} />
      <ForWalkers path={part.id}>
        <DayLine walk={walk} />
        <WalkSettings part={part} walk={walk} />
      </ForWalkers>
      <ForWalkers path={part.id} others>
        <p className={styles.sum}>{pathSumLabel(part, selectMessage)}</p>
        {part.steps > 0 ? (
          <>
            <StartForm path={part.id} />
            <WithoutScripts>
              {translate({
                id: 'theme.trowel.path.noscript',
                message:
                  'Without JavaScript this page keeps no ticks, and has no dates, calendar or share link. You can read all steps in their order, and print them with a box for each.',
              })}
            </WithoutScripts>
          </>
        ) : (
          <p>{translate({ id: 'theme.trowel.path.empty', message: 'No page is tagged into this path yet.' })}</p>
        )}
      </ForWalkers>
    </div>
  );
}
