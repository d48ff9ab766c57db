import { slopeOf } from '../statistics.ts';

/** A figure of the compared sites at one size. */
export interface Figure {
  readonly figure: string;
  readonly unit: Unit;
  /** The bare site's. */
  readonly base?: number;
  readonly hub?: number;
}
/** A figure, or what says that one could not be measured. */
export type Measured = Figure | { readonly figure: string };
export type Unit = 's' | 'MB' | 'kB' | '';

/** A limit for a figure. */
export interface Bar {
  /** The largest exponent of growth. */
  readonly exponent?: number;
  /** The largest ratio to the bare site. */
  readonly ratio?: number;
}

/** A row of the report. The cell of a size is under the size. */
export type GrowthRow = Readonly<Record<string, string>>;

const digits: Readonly<Record<Unit, number>> = { s: 2, MB: 0, kB: 1, '': 0 };

/**
 * Makes the rows: for each figure its values at all sizes and the exponent with which it grows, `pages^1.02`.
 * @param measured The figures of each size, smallest first.
 */
export function toGrowthRows(
  measured: ReadonlyMap<number, readonly Measured[]>,
  bars: Readonly<Record<string, Bar>> = {},
): GrowthRow[] {
  const names = [...new Set([...measured.values()].flat().map(({ figure }) => figure))];
  return names.map((name) => {
    const found = [...measured].map(([pages, figures]) => ({
      pages,
      ...figures.find(({ figure }) => figure === name),
    }));
    const exponents = { base: exponentOf(found, 'base'), hub: exponentOf(found, 'hub') };
    return {
      figure: name,
      ...Object.fromEntries(found.map((one) => [one.pages, toCell(one)])),
      growth: toGrowth(exponents),
      bar: toBar(bars[name]),
    };
  });
}

type Found = Partial<Figure> & { readonly pages: number };

/** Returns the slope of the line through the logarithms. Undefined with less than two sizes. */
function exponentOf(found: readonly Found[], site: 'base' | 'hub'): number | undefined {
  const points = found.flatMap(({ pages, [site]: value = 0 }) =>
    value > 0 ? [[Math.log(pages), Math.log(value)] as const] : [],
  );
  return points.length < 2 ? undefined : slopeOf(points);
}

function toCell({ unit = '', base, hub }: Found): string {
  const show = (value: number) => `${value.toFixed(digits[unit])} ${unit}`.trim();
  if (base === undefined || hub === undefined) return hub === undefined ? '' : show(hub);
  return `${show(hub)}, bare ${show(base)}: ${(hub / base).toFixed(2)}×`;
}

function toGrowth({ base, hub }: { readonly base?: number; readonly hub?: number }): string {
  if (hub === undefined) return '';
  return `pages^${hub.toFixed(2)}${base === undefined ? '' : `, bare ^${base.toFixed(2)}`}`;
}

function toBar({ exponent, ratio }: Bar = {}): string {
  return [
    ...(exponent === undefined ? [] : [`≤ pages^${exponent}`]),
    ...(ratio === undefined ? [] : [`≤ ${ratio.toFixed(2)}×`]),
  ].join(', ');
}
