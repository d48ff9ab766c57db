import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import KindMark from '@theme/Trowel/ui/KindMark';
import { actorLabel, minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { Actor } from 'docusaurus-plugin-trowel/props';
import type { Step } from './pathProgress.ts';
import styles from './styles.module.css';

interface StepRowProps {
  readonly step: Step;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

/** Shows a step: a box to tick, the page, who acts, and how long it takes. */
export function StepRow({ step: { entry, minutes, who, after, hash }, checked, onToggle }: StepRowProps) {
  return (
    <li className={styles.step} data-trowel-step={entry.id} data-hash={hash} data-minutes={minutes} data-done={checked}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          className={styles.box}
          data-trowel-scripted
          checked={checked}
          onChange={onToggle}
          aria-label={translate({ id: 'theme.trowel.path.tick', message: 'Done: {title}' }, { title: entry.title })}
        />
      </label>
      <div className={styles.what}>
        <span className={styles.line}>
          <KindMark kind={entry.kind} mute />
          <Link to={entry.permalink} className={styles.title}>
            {entry.title}
          </Link>
        </span>
        {entry.summary && <p className={styles.summary}>{entry.summary}</p>}
        {after.length > 0 && (
          <p className={styles.after}>
            {translate({ id: 'theme.trowel.path.after', message: 'After {titles}' }, { titles: after.join(', ') })}
          </p>
        )}
      </div>
      <span className={styles.who} data-who={who}>
        <ActorMark who={who} />
        {actorLabel(who)}
      </span>
      <span className={styles.minutes}>{minutesLabel(minutes)}</span>
    </li>
  );
}

/** Icons on a grid of 16 × 16: one head for the hire, two for a mentor's company, a head and two lines for a manager's. */
const marks: Readonly<Record<Actor, string>> = {
  hire: 'M8 3a2.2 2.2 0 1 0 0 4.4A2.2 2.2 0 0 0 8 3M4 13.5a4 4 0 0 1 8 0',
  mentor:
    'M5 4a1.9 1.9 0 1 0 0 3.8A1.9 1.9 0 0 0 5 4M1.5 13.5a3.5 3.5 0 0 1 7 0M11 4a1.9 1.9 0 1 0 0 3.8M11 10a3.5 3.5 0 0 1 3.5 3.5',
  manager: 'M5 4a1.9 1.9 0 1 0 0 3.8A1.9 1.9 0 0 0 5 4M1.5 13.5a3.5 3.5 0 0 1 7 0M10.5 5h4.5M10.5 8h4.5M10.5 11h4.5',
};

function ActorMark({ who }: { readonly who: Actor }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={styles.actor}>
      <path d={marks[who]} />
    </svg>
  );
}
