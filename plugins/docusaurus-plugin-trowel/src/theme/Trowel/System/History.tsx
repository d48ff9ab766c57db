import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import KindMark from '@theme/Trowel/ui/KindMark';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { relationLabel } from 'docusaurus-plugin-trowel/client';
import type { LayerProps, SystemPart } from 'docusaurus-plugin-trowel/props';
import { useMemo } from 'react';
import { Drawing } from './Drawing.tsx';
import { Key } from './Key.tsx';
import { LookBack } from './LookBack.tsx';
import styles from './styles.module.css';
import { findStanding, type Standing, toPart } from './then.ts';
import { standingLabel } from './thenWords.ts';
import { useThen } from './useThen.ts';

/** How a system came to be: drawn in layers, and as a list, oldest first; as a whole, or as it stood at some time. */
export function History({ layers, section }: Pick<SystemPart, 'layers' | 'section'>) {
  const [then, change] = useThen();
  const standings = useMemo(
    () => (then === undefined ? [] : layers.map((layer) => findStanding(layer, then))),
    [layers, then],
  );
  if (layers.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>
        {translate({ id: 'theme.trowel.system.history', message: 'How it came to be' })}
      </h2>
      {section && (
        <>
          <LookBack years={section.years} then={then} change={change} layers={layers} standings={standings} />
          <Drawing
            section={section}
            layers={layers}
            standings={standings}
            moment={then === undefined ? undefined : toPart(then, section.years)}
          />
          <Key />
        </>
      )}
      <details open className={styles.fold}>
        <summary className={styles.foldHead}>
          {translate(
            { id: 'theme.trowel.system.layers', message: 'Layer by layer, oldest first ({count})' },
            { count: String(layers.length) },
          )}
        </summary>
        <ol className={styles.layers}>
          {layers.map((layer, place) => (
            <Layer key={layer.entry.id} layer={layer} standing={standings[place]} />
          ))}
        </ol>
      </details>
    </section>
  );
}

function Layer({ layer, standing }: { readonly layer: LayerProps; readonly standing?: Standing }) {
  const { entry, supersededBy, restsOn } = layer;
  return (
    <li className={styles.layer} data-kind={entry.kind} data-then={standing}>
      <span className={styles.when}>
        <When layer={layer} />
      </span>
      <div>
        {standing && <p className={styles.standing}>{standingLabel(layer, standing)}</p>}
        <span className={styles.what}>
          <KindMark kind={entry.kind} mute />
          <EntryTitle entry={entry} />
          {entry.status && <StatusBadge status={entry.status} />}
        </span>
        {entry.summary && <p className={styles.summary}>{entry.summary}</p>}
        {supersededBy.map((newer) => (
          <p key={newer.id} className={styles.summary}>
            {translate({ id: 'theme.trowel.system.replacedBy', message: 'Replaced by' })} <EntryTitle entry={newer} />
          </p>
        ))}
        {restsOn.length > 0 && (
          <ul className={styles.grounds} aria-label={relationLabel('rests-on')}>
            {restsOn.map((ground) => (
              <li key={ground.id}>
                <EntryTitle entry={ground} /> {ground.status && <StatusBadge status={ground.status} />}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function When({ layer: { entry, from, to } }: { readonly layer: LayerProps }) {
  if (from === undefined && to === undefined) {
    return translate({ id: 'theme.trowel.system.undated', message: 'no date' });
  }
  return (
    <>
      {from !== undefined && <CalendarDay date={from} />}
      {(entry.kind !== 'decision' || to !== undefined) && (
        <span className={styles.until}>
          {' – '}
          {to !== undefined && <CalendarDay date={to} />}
        </span>
      )}
    </>
  );
}
