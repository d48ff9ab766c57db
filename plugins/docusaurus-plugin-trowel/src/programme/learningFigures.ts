import type { PathFigures } from '../hub/figures.ts';
import { fewestRecords } from '../hub/spread.ts';
import type { Targets } from '../hub/targets.ts';
import type { CalendarDate } from '../shared/date.ts';
import { recordedFigures } from '../shared/programmeFigures.ts';
import { type Measured, toShare } from './figure.ts';

interface LearningFacts {
  readonly figures: readonly PathFigures[];
  readonly recorded: Targets['recorded'];
  readonly today: CalendarDate;
}

/** Measures what came of it: paths completed, time to productivity, and what the team records by year. */
export function measureLearning({ figures, recorded, today }: LearningFacts): Measured[] {
  return [
    measureCompletion(figures),
    measureProductivity(figures),
    ...recordedFigures.map((name): Measured => {
      const [last] = recorded
        .filter(({ figure, year }) => figure === name && year <= Number(today.slice(0, 4)))
        .sort((a, b) => b.year - a.year);
      if (!last) return { name, why: 'not-recorded', about: [] };
      const { value, year, of, note } = last;
      const share = of === undefined ? {} : { of, part: toPart(value, of) };
      return { name, value, year, ...share, ...(note !== undefined && { note }), about: [] };
    }),
  ];
}

/** Turns a percentage of a number of people into a count. */
export function toPart(percent: number, of: number): number {
  return Math.round((percent * of) / 100);
}

function measureCompletion(figures: readonly PathFigures[]): Measured {
  const name = 'paths-completed';
  if (figures.length === 0) return { name, why: 'not-recorded', about: [] };
  const enough = figures.filter(({ records }) => records >= fewestRecords);
  if (enough.length === 0) return { name, why: 'too-few', about: figures.map(({ path }) => path) };
  return toShare(name, {
    part: enough.reduce((total, { finished = 0 }) => total + finished, 0),
    of: enough.reduce((total, { records }) => total + records, 0),
    about: enough.map(({ path }) => path),
  });
}

/** Takes the path with the most records: a median over several paths would be that of none. */
function measureProductivity(figures: readonly PathFigures[]): Measured {
  const name = 'time-to-productivity';
  if (figures.length === 0) return { name, why: 'not-recorded', about: [] };
  const [most] = figures.filter(({ productivity }) => productivity !== undefined).sort((a, b) => b.records - a.records);
  if (!most?.productivity) return { name, why: 'too-few', about: figures.map(({ path }) => path) };
  const { median, count } = most.productivity;
  const baseline = most.baseline === undefined ? {} : { baseline: most.baseline };
  return { name, value: median, of: count, ...baseline, about: [most.path] };
}
