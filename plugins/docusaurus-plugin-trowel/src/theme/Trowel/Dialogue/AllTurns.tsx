import styles from './styles.module.css';
import { againLabel, Choices, Text, toTurnAnchor } from './Turn.tsx';
import type { TagOf, Turn } from './turns.ts';

interface TurnsProps {
  readonly id: string;
  readonly turns: readonly Turn[];
  readonly tagOf: TagOf;
}

/** Shows the scene, and hides the other turns until a link leads to one. All that without a script. */
export function AllTurns({ id, turns, tagOf }: TurnsProps) {
  return (
    <div className={styles.all}>
      {turns.map((turn) => (
        <div
          key={turn.name}
          className={turn.name === '' ? styles.scene : styles.later}
          data-trowel-turn={turn.name || undefined}
          id={turn.name === '' ? undefined : toTurnAnchor(id, turn.name)}
        >
          <Text turn={turn} tagOf={tagOf} />
          <Choices turn={turn} id={id} />
          {turn.name !== '' && turn.choices.length === 0 && <Again id={id} />}
        </div>
      ))}
    </div>
  );
}

function Again({ id }: Pick<TurnsProps, 'id'>) {
  return (
    <p>
      <a href={`#${id}`}>{againLabel()}</a>
    </p>
  );
}
