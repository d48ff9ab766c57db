import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import KindMark from '@theme/Trowel/ui/KindMark';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import StatusBadge from '@theme/Trowel/ui/StatusBadge';
import { relationLabel } from 'docusaurus-plugin-trowel/client';
import type { LayerProps, LongList, SystemPart } from 'docusaurus-plugin-trowel/props';
import { useMemo } from 'react';
import { contents } from './contents.ts';
import { Drawing } from './Drawing.tsx';
import { Legend } from './Legend.tsx';
import { MomentSlider, MomentSummary } from './MomentSlider.tsx';
import { findLayerState, type LayerState, toAxisFraction } from './moment.ts';
import { layerStateLabel } from './momentWords.ts';
import styles from './styles.module.css';
import { useMoment } from './useMoment.ts';
import { useScrollToMoment } from './useScrollToMoment.ts';

/** Shows a system's history as a drawing and as a list, oldest first. The reader can choose a moment to see what held then. */
export default function SystemHistory({ part }: { readonly part: SystemPart }) {
  const { layers, drawing } = part;
  const [moment, change] = useMoment();
  const section = useScrollToMoment();
  const states = useMemo(
    () => (moment === undefined ? [] : layers.map((layer) => findLayerState(layer, moment))),
    [layers, moment],
  );
  const [heading] = contents(part);
  if (!heading) return null;
  return (
    <section ref={section} className={styles.history}>
      <Heading as="h2" id={heading.id} className={styles.heading}>
        {heading.title}
      </Heading>
      {drawing && (
        <>
          <MomentSlider years={drawing.years} moment={moment} change={change} />
          <Drawing
            drawing={drawing}
            layers={layers}
            states={states}
            moment={moment === undefined ? undefined : toAxisFraction(moment, drawing.years)}
          />
          <MomentSummary moment={moment} layers={layers} states={states} />
          <Legend />
        </>
      )}
      <details open={!drawing || moment !== undefined} className={styles.fold}>
        <summary className={styles.foldHead}>
          {translate(
            { id: 'theme.trowel.system.layers', message: 'Layer by layer, oldest first ({count})' },
            { count: String(part.long?.layers?.count ?? layers.length) },
          )}
        </summary>
        <ol className={styles.layers}>
          {layers.map((layer, place) => (
            <Layer key={layer.entry.id} layer={layer} state={states[place]} />
          ))}
        </ol>
      </details>
      {part.long?.layers && <ShownLayers shown={layers.length} {...part.long.layers} />}
    </section>
  );
}

/** Says which layers of a long history are shown, and where all are. */
function ShownLayers({ shown, count, permalink }: LongList & { readonly shown: number }) {
  return (
    <p className={styles.shown}>
      {translate(
        {
          id: 'theme.trowel.system.shownLayers',
          message: 'Shown are {shown} of {count}: what is still in force, and the latest of the rest.',
        },
        { shown: String(shown), count: String(count) },
      )}{' '}
      <PlainLink href={permalink}>
        {translate({ id: 'theme.trowel.list.all', message: 'Search among all {count}' }, { count: String(count) })}
      </PlainLink>
    </p>
  );
}

function Layer({ layer, state }: { readonly layer: LayerProps; readonly state?: LayerState }) {
  const { entry, supersededBy, restsOn } = layer;
  return (
    <li className={styles.layer} data-kind={entry.kind} data-state={state}>
      <span className={styles.when}>
        <When layer={layer} />
      </span>
      <div>
        {state && <p className={styles.standing}>{layerStateLabel(layer, state)}</p>}
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

function When({ layer: { entry, from, to, hold } }: { readonly layer: LayerProps }) {
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
          {to === undefined &&
            hold === 'sure' &&
            translate({ id: 'theme.trowel.system.lasts', message: 'today', description: 'The end of a span of time' })}
        </span>
      )}
    </>
  );
}
