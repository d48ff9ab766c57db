import { translate } from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { MouseEvent } from 'react';
import styles from './styles.module.css';
import { type Choice, looksBack, type TagOf, type Turn } from './turns.ts';

/** Returns the anchor of a turn. */
export function toTurnAnchor(id: string, name: string): string {
  return `${id}--${name}`;
}

/** Shows what happens in a turn. What looks back on it is set apart. */
export function Text({ turn, tagOf }: { readonly turn: Turn; readonly tagOf: TagOf }) {
  const split = turn.text.findIndex((node) => looksBack(node, tagOf));
  const [told, back] = split < 0 ? [turn.text, []] : [turn.text.slice(0, split), turn.text.slice(split)];
  return (
    <>
      {told}
      {back.length > 0 && <div className={styles.back}>{back}</div>}
    </>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly turn: Turn;
  /** Plays on; without it the choices are links. */
  readonly choose?: (choice: Choice) => void;
}

/** Shows what one can do next. */
export function Choices({ id, turn: { choices }, choose }: ChoicesProps) {
  const links = useBrokenLinks();
  for (const { target } of choices) links.collectAnchor(toTurnAnchor(id, target));
  if (choices.length === 0) return null;
  return (
    <ul
      className={styles.choices}
      aria-label={translate({ id: 'theme.trowel.dialogue.choices', message: 'What do you do?' })}
    >
      {choices.map((choice) => (
        <li key={choice.key}>
          <a
            href={`#${toTurnAnchor(id, choice.target)}`}
            className={styles.choice}
            onClick={
              choose &&
              ((event: MouseEvent) => {
                event.preventDefault();
                choose(choice);
              })
            }
          >
            {choice.said}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Names what begins the dialogue anew. */
export function againLabel(): string {
  return translate({ id: 'theme.trowel.dialogue.again', message: 'Play it again, and choose otherwise' });
}
