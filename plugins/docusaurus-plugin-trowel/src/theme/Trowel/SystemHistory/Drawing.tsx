import { translate } from '@docusaurus/Translate';
import AxisHead from '@theme/Trowel/ui/AxisHead';
import GridLines from '@theme/Trowel/ui/GridLines';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import { kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { HistoryDrawing, LayerProps, Line, Mark } from 'docusaurus-plugin-trowel/props';
import { useEffect, useId, useRef } from 'react';
import styles from './drawing.module.css';
import type { LayerState } from './moment.ts';

interface DrawingProps {
  readonly drawing: HistoryDrawing;
  readonly layers: readonly LayerProps[];
  /** The state of each layer at the chosen moment; empty if none is chosen. */
  readonly states: readonly LayerState[];
  /** The chosen moment as a fraction of the axis, from 0 to 1. */
  readonly moment?: number;
}

/**
 * Draws a system's history in layers. The list below it says the same and more, so the drawing is hidden from screen
 * readers, and its links cannot be reached by keyboard.
 */
export function Drawing({ drawing, layers, states, moment }: DrawingProps) {
  const hatch = useId();
  const sheet = useRef<HTMLElement>(null);

  // On a small screen, the moment can be outside of the view.
  useEffect(() => {
    const { current } = sheet;
    if (!current || moment === undefined) return;
    // It runs from right to left, so that it opens at today's side: there, places to the left are negative.
    const middle = moment * current.scrollWidth - current.clientWidth / 2;
    current.scrollLeft = middle - (current.scrollWidth - current.clientWidth);
  }, [moment]);

  const { width, height, span, today, ticks, bands, marks, successions, rests } = drawing;
  const place = moment === undefined ? undefined : span[0] + moment * (span[1] - span[0]);
  return (
    <section
      ref={sheet}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a pointer.
      tabIndex={0}
      className={styles.sheet}
      aria-label={translate({
        id: 'theme.trowel.system.drawing',
        message: 'History, drawn; the list below it holds the same',
      })}
    >
      <div className={styles.body}>
        <AxisHead width={width} ticks={ticks} moment={place} />
        <svg aria-hidden="true" className={styles.drawing} viewBox={`0 0 ${width} ${height}`}>
          <defs>
            <Hatch id={`${hatch}-archaeology`} kind="archaeology" d="M0 3.5q2.5-3 5 0t5 0" />
            <Hatch id={`${hatch}-constraint`} kind="constraint" d="M-1 11L11-1M-1 1L1-1M9 11l2-2" />
          </defs>
          <GridLines ticks={ticks} height={height} />
          {bands.map(({ kind, y }) => (
            <g key={kind} data-kind={kind}>
              {y > 0 && <path d={`M0 ${y}H${width}`} className={styles.seam} />}
              <text x={0} y={y + 18} className={styles.plate}>
                {kindsLabel(kind)}
              </text>
            </g>
          ))}
          <path d={`M${today} 0V${height}`} className={styles.today} />
          {place !== undefined && <path d={`M${place} 0V${height}`} className={styles.moment} />}
          <path d={rests.map(toPath).join('')} className={styles.rest} />
          <path d={successions.map(toPath).join('')} className={styles.succession} />
          {marks.map((mark) => (
            <Layer key={mark.layer} mark={mark} layer={layers[mark.layer]} hatch={hatch} state={states[mark.layer]} />
          ))}
          {rests.map((line) => {
            const end = line.at(-1);
            return end && <circle key={toPath(line)} cx={end.x} cy={end.y} r="3" className={styles.landing} />;
          })}
        </svg>
      </div>
    </section>
  );
}

function toPath(line: Line): string {
  return `M${line.map(({ x, y }) => `${x} ${y}`).join('L')}`;
}

function Hatch({ id, kind, d }: { readonly id: string; readonly kind: string; readonly d: string }) {
  return (
    <pattern id={id} data-kind={kind} width="10" height="10" patternUnits="userSpaceOnUse">
      <path d={d} className={styles.hatch} />
    </pattern>
  );
}

interface LayerDrawing {
  readonly mark: Mark;
  readonly layer?: LayerProps;
  readonly hatch: string;
  readonly state?: LayerState;
}

function Layer({ mark, layer, hatch, state }: LayerDrawing) {
  if (!layer) return null;
  const { entry } = layer;
  const { label } = mark;
  return (
    <PlainLink
      href={entry.permalink}
      tabIndex={-1}
      className={styles.layer}
      data-kind={entry.kind}
      data-status={layer.to !== undefined && entry.kind === 'decision' ? 'superseded' : entry.status}
      data-state={state}
      data-hold={layer.hold}
    >
      <title>{entry.title}</title>
      {mark.grounds.map(({ x, y, end, gone }) => (
        <path key={`${x} ${y}`} d={`M${x} ${y}H${end}${gone ? 'm0-3v6' : ''}`} className={styles.underground} />
      ))}
      {mark.shape === 'bar' ? (
        <Bar mark={mark} hatch={`${hatch}-${entry.kind}`} />
      ) : (
        <Point mark={mark} entry={entry} />
      )}
      <rect
        x={label.set === 'start' ? label.x - 2 : label.x - label.width - 2}
        y={label.y - label.size}
        width={label.width + 4}
        height={label.size * 1.2}
        className={styles.backing}
      />
      <text x={label.x} y={label.y} textAnchor={label.set} className={styles.label} fontSize={label.size}>
        {label.text}
      </text>
    </PlainLink>
  );
}

/** Draws a decision: a point and, if it was in force, a line from there. */
function Point({ mark: { x, y, end, shape, openEnd }, entry }: { readonly mark: Mark } & Pick<LayerProps, 'entry'>) {
  const point =
    entry.status === 'rejected' ? `M${x - 5} ${y - 5}l10 10M${x + 5} ${y - 5}l-10 10` : `M${x} ${y - 6}l6 6-6 6-6-6z`;
  return (
    <>
      {shape === 'held' && (
        <path d={`M${x} ${y}H${end}${openEnd ? `M${end - 5} ${y - 4}l5 4-5 4` : ''}`} className={styles.outline} />
      )}
      <path d={point} className={styles.point} />
    </>
  );
}

/** Draws a constraint or a state: a hatched bar, plain from where it stood unchanged. */
function Bar({
  mark: { x, y, half, end, settled = end, openStart, openEnd },
  hatch,
}: {
  readonly mark: Mark;
  readonly hatch: string;
}) {
  const [top, bottom] = [y - half, y + half];
  return (
    <>
      <rect x={x} y={top} width={end - x} height={2 * half} className={styles.ground} />
      {settled > x && <rect x={x} y={top} width={settled - x} height={2 * half} fill={`url(#${hatch})`} />}
      <path d={`M${x} ${top}H${end}M${x} ${bottom}H${end}`} className={styles.outline} />
      {!openStart && <path d={`M${x} ${top}V${bottom}`} className={styles.outline} />}
      <path
        d={openEnd ? `M${end - 5} ${top - 3}l5 ${half + 3}-5 ${half + 3}` : `M${end} ${top}V${bottom}`}
        className={styles.outline}
      />
    </>
  );
}
