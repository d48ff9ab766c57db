import { translate } from '@docusaurus/Translate';
import { actorLabel } from 'docusaurus-plugin-trowel/client';
import type { Actor, PathPart } from 'docusaurus-plugin-trowel/props';
import { actors } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

interface ActorFilterProps {
  readonly part: PathPart;
  /** Whose steps are shown; all when undefined. */
  readonly actor: Actor | undefined;
  readonly choose: (actor: Actor | undefined) => void;
}

/** Chooses whose steps are shown, on a path where several people act. */
export function ActorFilter({ part, actor, choose }: ActorFilterProps) {
  const steps = part.stages.flatMap((stage) => stage.steps);
  const acting = actors.filter((one) => steps.some(({ who }) => who === one));
  if (acting.length < 2) return null;
  return (
    <fieldset className={styles.filter} data-trowel-scripted>
      <legend>{translate({ id: 'theme.trowel.path.whose', message: 'Whose steps' })}</legend>
      {[undefined, ...acting].map((one) => (
        <button key={one ?? 'all'} type="button" aria-pressed={actor === one} onClick={() => choose(one)}>
          {one === undefined
            ? translate({ id: 'theme.trowel.path.everybody', message: 'All' })
            : one === 'hire'
              ? translate({ id: 'theme.trowel.path.mine', message: 'Only mine' })
              : actorLabel(one)}
        </button>
      ))}
    </fieldset>
  );
}
