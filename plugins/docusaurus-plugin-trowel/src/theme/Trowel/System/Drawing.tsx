import Link from '@docusaurus/Link';
import { useId } from 'react';
import { kindsLabel } from '../words.ts';
import styles from './drawing.module.css';
import type { Band, Drawing as DrawingData, Mark, Point } from './layout.ts';

/**
 * A system's history as a section drawing. It is for the eye: the list below it says the same, and more, to everybody,
 * so links here are for the pointer only and no screen reader hears the history twice.
 */
export function Drawing({ drawing }: { readonly drawing: DrawingData }) {
  const hatch = useId();
  return (
    <div className={styles.sheet}>
      <svg aria-hidden="true" className={styles.drawing} viewBox={`0 0 ${drawing.width} ${drawing.height}`}>
        <defs>
          <Hatch id={`${hatch}-archaeology`} kind="archaeology" d="M0 3.5q2.5-3 5 0t5 0" />
          <Hatch id={`${hatch}-constraint`} kind="constraint" d="M-1 11L11-1M-1 1L1-1M9 11l2-2" />
        </defs>
        <Axis drawing={drawing} />
        {drawing.bands.map((band) => (
          <Stratum key={band.kind} band={band} width={drawing.width} />
        ))}
        {drawing.successions.map((corners) => (
          <Succession key={corners.map(({ x, y }) => `${x},${y}`).join(' ')} corners={corners} />
        ))}
        {drawing.bands
          .flatMap(({ marks }) => marks)
          .map((mark) => (
            <Layer key={mark.entry.id} mark={mark} hatch={hatch} />
          ))}
      </svg>
    </div>
  );
}

function Hatch({ id, kind, d }: { readonly id: string; readonly kind: string; readonly d: string }) {
  return (
    <pattern id={id} data-kind={kind} width="10" height="10" patternUnits="userSpaceOnUse">
      <path d={d} className={styles.hatch} />
    </pattern>
  );
}

function Axis({ drawing: { ticks, height } }: { readonly drawing: DrawingData }) {
  return (
    <g>
      {ticks.map(({ x, year, named }) => (
        <g key={year}>
          <path d={`M${x} 20V${height}`} className={styles.grid} data-named={named} />
          <path d={`M${x} ${named ? 14 : 17}V24`} className={styles.tick} />
          {named && (
            <text x={x} y={11} className={styles.year}>
              {year}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function Stratum({ band, width }: { readonly band: Band; readonly width: number }) {
  return (
    <g data-kind={band.kind}>
      <path d={`M0 ${band.y}H${width}`} className={styles.seam} />
      <text x={0} y={band.y + 18} className={styles.plate}>
        {kindsLabel(band.kind)}
      </text>
    </g>
  );
}

function Succession({ corners }: { readonly corners: readonly Point[] }) {
  return <path d={`M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}`} className={styles.succession} />;
}

function Layer({ mark, hatch }: { readonly mark: Mark; readonly hatch: string }) {
  const { entry, label } = mark;
  return (
    <Link
      to={entry.permalink}
      tabIndex={-1}
      className={styles.layer}
      data-kind={entry.kind}
      data-status={mark.superseded ? 'superseded' : entry.status}
    >
      <title>{entry.title}</title>
      {mark.shape === 'point' ? <PointShape mark={mark} /> : <SpanShape mark={mark} hatch={hatch} />}
      <text
        x={label.set === 'end' ? label.x + label.width : label.x}
        y={label.y}
        textAnchor={label.set}
        className={styles.label}
      >
        {label.text}
      </text>
    </Link>
  );
}

function PointShape({ mark: { at, entry, superseded } }: { readonly mark: Mark }) {
  const { x, y } = at;
  if (entry.status === 'rejected' && !superseded) {
    return <path d={`M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10`} className={styles.point} />;
  }
  return <path d={`M${x} ${y - 6}l6 6-6 6-6-6z`} className={styles.point} />;
}

function SpanShape({ mark, hatch }: { readonly mark: Mark; readonly hatch: string }) {
  const { at, end, openStart, openEnd, entry } = mark;
  const [top, bottom] = [at.y - 6, at.y + 6];
  const known = entry.kind === 'constraint' ? 'constraint' : 'archaeology';
  return (
    <>
      <rect x={at.x} y={top} width={end - at.x} height={12} className={styles.ground} />
      <rect x={at.x} y={top} width={end - at.x} height={12} fill={`url(#${hatch}-${known})`} />
      <path d={`M${at.x} ${top}H${end}M${at.x} ${bottom}H${end}`} className={styles.outline} />
      {!openStart && <path d={`M${at.x} ${top}V${bottom}`} className={styles.outline} />}
      {openEnd ? (
        <path d={`M${end - 5} ${top - 3}l5 9-5 9`} className={styles.outline} />
      ) : (
        <path d={`M${end} ${top}V${bottom}`} className={styles.outline} />
      )}
    </>
  );
}
