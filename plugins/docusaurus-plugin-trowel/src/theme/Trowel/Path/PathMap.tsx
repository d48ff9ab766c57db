import { translate } from '@docusaurus/Translate';
import BoxDrawing from '@theme/Trowel/ui/BoxDrawing';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { WalkView } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import { memo } from 'react';
import styles from './map.module.css';
import { PathOutline } from './PathOutline.tsx';

interface PathMapProps {
  readonly map: NonNullable<PathPart['map']>;
  readonly part: PathPart;
  readonly walk: WalkView;
}

/** How a box looks, by the state of its step. */
const tones = { todo: 'plain', doing: 'strong', done: 'done', skipped: 'done' } as const;

/** Draws which steps come before which; where there is no room for the drawing, and in print, as a list. */
export const PathMap = memo(function PathMap({ map, part, walk }: PathMapProps) {
  const steps = new Map(part.stages.flatMap((stage) => stage.steps.map((step) => [step.entry.id, step] as const)));
  const titleOf = (place: number) => steps.get(map.boxes[place]?.step ?? '')?.entry.title ?? '';
  return (
    <>
      <div className={styles.drawing}>
        <BoxDrawing
          width={map.width}
          height={map.height}
          label={translate({ id: 'theme.trowel.path.mapLabel', message: 'Steps and what comes before them' })}
          arrows={map.lines}
          boxes={map.boxes.flatMap(({ step, after, ...placed }) => {
            const found = steps.get(step);
            if (!found) return [];
            return {
              key: step,
              placed,
              href: found.entry.permalink,
              tone: tones[walk.steps.get(step)?.state ?? 'todo'],
              facts: minutesLabel(found.minutes),
              description:
                after.length > 0
                  ? translate(
                      { id: 'theme.trowel.path.after', message: 'After {titles}' },
                      { titles: after.map(titleOf).join(', ') },
                    )
                  : undefined,
            };
          })}
        />
      </div>
      <PathOutline map={map} steps={steps} walk={walk} />
    </>
  );
});
