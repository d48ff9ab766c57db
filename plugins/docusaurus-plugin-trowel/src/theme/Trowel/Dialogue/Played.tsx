import { translate } from '@docusaurus/Translate';
import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import styles from './styles.module.css';
import { againLabel, Choices, Text, toTurnAnchor } from './Turn.tsx';
import type { TagOf, Turn } from './turns.ts';
import { findWay, listEndings } from './way.ts';

interface PlayedProps {
  readonly id: string;
  readonly turns: readonly Turn[];
  readonly tagOf: TagOf;
}

/** What was chosen: the turn that it led to, and which choice it was, if that is known. */
interface Move {
  readonly target: string;
  readonly key?: string;
}

/** Shows the dialogue as it was played: each turn, what was chosen, and at the end which endings were found. */
export function Played({ id, turns, tagOf }: PlayedProps) {
  const byName = useMemo(() => new Map(turns.map((turn) => [turn.name, turn])), [turns]);
  const endings = useMemo(() => listEndings(byName), [byName]);
  // A reader may have begun before React.
  const [way, setWay] = useState<readonly Move[]>(() => {
    const name = turns.find((turn) => window.location.hash === `#${toTurnAnchor(id, turn.name)}`)?.name;
    return (name ? findWay(byName, name) : []).map((target) => ({ target }));
  });
  const [seen, setSeen] = useState<readonly string[]>([]);
  const latest = useRef<HTMLDivElement>(null);
  const [hasPlayed, setPlayed] = useState(false);
  const last = byName.get(way.at(-1)?.target ?? '');
  useEffect(() => {
    if (hasPlayed && way.length > 0) latest.current?.focus({ preventScroll: true });
    if (hasPlayed && way.length > 0) latest.current?.scrollIntoView({ block: 'nearest' });
  }, [way, hasPlayed]);
  const go = (next: readonly Move[]) => {
    const name = next.at(-1)?.target ?? '';
    setPlayed(true);
    setWay(next);
    if (endings.includes(name) && !seen.includes(name)) setSeen([...seen, name]);
  };
  if (!last) return null;
  return (
    <div>
      {['', ...way.map(({ target }) => target)].map((name, at) => {
        const turn = byName.get(name);
        const next = way[at];
        const chosen = turn?.choices.find(({ key, target }) => (next?.key ?? key) === key && target === next?.target);
        if (!turn) return null;
        return (
          <Fragment key={name}>
            <div ref={at === way.length ? latest : undefined} tabIndex={-1} className={styles.turn}>
              <Text turn={turn} tagOf={tagOf} />
            </div>
            {chosen && <p className={styles.chosen}>{chosen.said}</p>}
          </Fragment>
        );
      })}
      <Choices id={id} turn={last} choose={(choice) => go([...way, choice])} />
      {way.length > 0 && (
        <p className={styles.tools}>
          {last.choices.length === 0 && (
            <span>
              {translate(
                { id: 'theme.trowel.dialogue.endings', message: 'Endings found: {seen} of {count}' },
                { seen: String(Math.max(1, seen.length)), count: String(endings.length) },
              )}
            </span>
          )}
          <button type="button" onClick={() => go(way.slice(0, -1))}>
            {translate({ id: 'theme.trowel.dialogue.back', message: 'One step back' })}
          </button>
          <button type="button" onClick={() => go([])}>
            {againLabel()}
          </button>
        </p>
      )}
    </div>
  );
}
