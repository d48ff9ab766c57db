import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { WalkView } from 'docusaurus-plugin-trowel/progress';
import type { PathPart } from 'docusaurus-plugin-trowel/props';
import styles from './map.module.css';
import { type OutlineItem, toOutline } from './outline.ts';
import type { Step } from './types.ts';

interface PathOutlineProps {
  readonly map: NonNullable<PathPart['map']>;
  readonly steps: ReadonlyMap<string, Step>;
  readonly walk: WalkView;
}

/** Shows which steps come before which as a list: each step below the one that it waits for. It fits a phone and a sheet of paper. */
export function PathOutline({ map, steps, walk }: PathOutlineProps) {
  const list = (items: readonly OutlineItem[]) => (
    <ul>
      {items.map(({ place, others, followers }) => {
        const id = map.boxes[place]?.step ?? '';
        const step = steps.get(id);
        if (!step) return null;
        const titles = others.map((other) => steps.get(map.boxes[other]?.step ?? '')?.entry.title ?? '');
        return (
          <li key={id} data-state={walk.steps.get(id)?.state ?? 'todo'}>
            <Link to={step.entry.permalink}>{step.entry.title}</Link>{' '}
            <span className={styles.facts}>
              {minutesLabel(step.minutes)}
              {titles.length > 0 &&
                ` · ${translate({ id: 'theme.trowel.path.alsoAfter', message: 'also after {titles}' }, { titles: titles.join(', ') })}`}
            </span>
            {followers.length > 0 && list(followers)}
          </li>
        );
      })}
    </ul>
  );
  return <div className={styles.outline}>{list(toOutline(map.boxes.map(({ after }) => after)))}</div>;
}
