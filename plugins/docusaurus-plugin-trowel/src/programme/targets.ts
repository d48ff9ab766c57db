import type { Targets } from '../hub/targets.ts';
import { type FigureTarget, figureNames, figurePolicy } from '../shared/programmeFigures.ts';
import { type Figure, type FigureState, figureStates, type Measured } from './figure.ts';

/** By how much of its target a figure can miss it without being bad. */
const near = 0.2;
/** The fewest people or projects of which a share can be compared with a target. */
const fewestOfShare = 10;

/** Says how a value stands against a target. */
export function judge(value: number, { at_least: least, at_most: most }: FigureTarget): FigureState {
  const missing = Math.max((least ?? value) - value, value - (most ?? value));
  if (missing <= 0) return 'good';
  const wanted = least !== undefined && value < least ? least : (most ?? 0);
  return missing <= wanted * near ? 'watch' : 'bad';
}

/** Says whether a figure is a share of so few that only the count says something. */
export function isCount({ name, of, part }: Pick<Measured, 'name' | 'of' | 'part'>): boolean {
  return figurePolicy(name).isOfFew === true && part !== undefined && of !== undefined && of < fewestOfShare;
}

/** Compares figures with their targets. The worst come first; figures of one state keep the order of their list. */
export function compareWithTargets(measured: readonly Measured[], targets: Targets): Figure[] {
  const figures = measured.map((one): Figure => {
    const { owner, ...wanted } = targets.wanted[one.name] ?? {};
    const answers = owner ?? targets.owner;
    const given = wanted.at_least !== undefined || wanted.at_most !== undefined;
    const target = given ? wanted : figurePolicy(one.name).target;
    const common = { ...one, ...(target && { target }), ...(answers && { owner: answers }) };
    if (one.value === undefined) return { ...common, state: 'unknown' };
    if (isCount(one)) return { ...common, state: 'unknown', why: 'count' };
    if (target === undefined) return { ...common, state: 'unknown', why: 'no-target' };
    return { ...common, state: judge(one.value, target) };
  });
  const rank = ({ state, name }: Figure) => figureStates.indexOf(state) * 100 + figureNames.indexOf(name);
  return figures.sort((a, b) => rank(a) - rank(b));
}

/** Returns the worst state of some figures: `unknown` without any that is known. */
export function worstOf(figures: readonly Pick<Figure, 'state'>[]): FigureState {
  const known = figures.filter(({ state }) => state !== 'unknown');
  return figureStates.find((state) => known.some((figure) => figure.state === state)) ?? 'unknown';
}
