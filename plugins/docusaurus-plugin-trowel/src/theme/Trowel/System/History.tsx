import { translate } from '@docusaurus/Translate';
import type { LayerProps, SystemPart } from '../../../site/props.ts';
import { CalendarDay } from '../ui/CalendarDay.tsx';
import { EntryTitle } from '../ui/EntryList.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { Drawing } from './Drawing.tsx';
import { Key } from './Key.tsx';
import styles from './styles.module.css';

/** How a system came to be: drawn in layers where there is room, and as a list, oldest first. */
export function History({ layers, section }: Pick<SystemPart, 'layers' | 'section'>) {
  if (layers.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>
        {translate({ id: 'theme.trowel.system.history', message: 'How it came to be' })}
      </h2>
      {section && (
        <>
          <Drawing section={section} layers={layers} standings={[]} />
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
          {layers.map((layer) => (
            <Layer key={layer.entry.id} layer={layer} />
          ))}
        </ol>
      </details>
    </section>
  );
}

function Layer({ layer: { entry, from, to, supersededBy } }: { readonly layer: LayerProps }) {
  return (
    <li className={styles.layer} data-kind={entry.kind}>
      <span className={styles.when}>
        <When from={from} to={to} span={entry.kind !== 'decision'} />
      </span>
      <div>
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
      </div>
    </li>
  );
}

function When({ from, to, span }: { readonly from?: string; readonly to?: string; readonly span: boolean }) {
  if (from === undefined && to === undefined) {
    return translate({ id: 'theme.trowel.system.undated', message: 'no date' });
  }
  return (
    <>
      {from !== undefined && <CalendarDay date={from} />}
      {span && (
        <span className={styles.until}>
          {' – '}
          {to !== undefined && <CalendarDay date={to} />}
        </span>
      )}
    </>
  );
}
