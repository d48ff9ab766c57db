import Head from '@docusaurus/Head';
import { translate } from '@docusaurus/Translate';
import { actorLabel, announce } from 'docusaurus-plugin-trowel/client';
import { useWhose, whoseScript } from 'docusaurus-plugin-trowel/progress';
import type { Actor, PathPart } from 'docusaurus-plugin-trowel/props';
import { actors } from 'docusaurus-plugin-trowel/shared';
import styles from './styles.module.css';

/** Lists who acts on a path, when there are several. */
export function listActing({ stages }: PathPart): readonly Actor[] {
  const acting = new Set(stages.flatMap(({ steps }) => steps.map(({ who }) => who)));
  return acting.size < 2 ? [] : actors.filter((one) => acting.has(one));
}

/** Chooses whose steps are shown, on a path where several people act. A style hides the others, also before hydration. */
export function ActorFilter({ part }: { readonly part: PathPart }) {
  const [whose, choose] = useWhose();
  const acting = listActing(part);
  if (acting.length === 0) return null;
  const chosen = acting.find((one) => one === whose);
  const show = (one: Actor | undefined) => {
    choose(one);
    const steps = part.stages.flatMap((stage) => stage.steps);
    const count = one === undefined ? steps.length : steps.filter(({ who }) => who === one).length;
    announce(
      translate(
        { id: 'theme.trowel.path.shown', message: 'Shown: {count} of {total} steps' },
        { count: String(count), total: String(steps.length) },
      ),
    );
  };
  return (
    <fieldset className={styles.filter} data-trowel-scripted>
      <Head>
        <script>{whoseScript}</script>
      </Head>
      <legend>{translate({ id: 'theme.trowel.path.whose', message: 'Whose steps' })}</legend>
      {[undefined, ...acting].map((one) => (
        <button key={one ?? 'all'} type="button" aria-pressed={chosen === one} onClick={() => show(one)}>
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
