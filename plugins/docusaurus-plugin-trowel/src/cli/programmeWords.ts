import type { Figure } from '../programme/figure.ts';
import type { NoTrend } from '../programme/trend.ts';
import { type FigureName, figurePolicy, isRecorded } from '../shared/programmeFigures.ts';

/** The name of each figure, and what to do when it misses its target. */
export const figureWords: Readonly<Record<FigureName, readonly [title: string, remedy: string]>> = {
  'engagements-running': ['Running engagements', 'Bring open wishes and free hours together: trowel match'],
  'engagements-paused': ['Paused engagements', 'Agree on the day from which each goes on, or end it.'],
  'engagements-silent': ['Silent engagements', 'Ask both how it goes, and write the day down. If it is over, end it.'],
  'hours-respected': [
    'Check-ins of 12 months with the planned hours',
    'Ask their managers for the hours, or plan fewer.',
  ],
  'goals-reached': ['Goals reached', 'Look at the goals that were dropped or forgotten. Were they too large?'],
  'paths-completed': ['Paths walked to the end', 'Ask where people stopped. Shorten that stage first.'],
  'time-to-productivity': [
    'Time to productivity, median',
    'Read the stalls of the path: before which step do people lose days?',
  ],
  retention: ['People who stayed', 'Ask those who left, and believe the second answer.'],
  'project-success': ['Projects that succeeded', 'Hold a retrospective of one that failed, and change one thing.'],
  'actions-overdue': ['Overdue actions', 'Do it, agree on another day, or drop it and say why: trowel due'],
  'systems-nobody': ['Systems that nobody could explain', 'Name an owner, and have two people dig: trowel gaps'],
  'systems-one': [
    'Systems that one person alone could explain',
    'Choose a second person for each, and have them explain it back: trowel gaps',
  ],
  'pages-fresh': [
    'Pages that are within their date',
    'Confirm what is still right. Delete what nobody needs: trowel due',
  ],
  'outcomes-judged': ['Decisions whose outcome was judged', 'Write down how they turned out: trowel due'],
  'questions-answered': [
    'Questions of newcomers that a page answers',
    'Write the page, or name the one that answers it: trowel ask --check',
  ],
};

/** Writes a value with its unit. */
export function toAmount(name: FigureName, value: number): string {
  const { unit } = figurePolicy(name);
  if (unit === 'percent') return `${value} %`;
  return unit === 'days' ? `${value} ${value === 1 ? 'day' : 'days'}` : String(value);
}

/** Writes the value of a figure: of few as a count. */
export function toValue({ name, value, why, part, of }: Figure): string | undefined {
  if (why === 'count') return `${part} of ${of}`;
  return value === undefined ? undefined : toAmount(name, value);
}

/** Says what is wanted of a figure. */
export function toWanted({ name, target }: Pick<Figure, 'name' | 'target'>): string | undefined {
  if (target?.at_least !== undefined) return `at least ${toAmount(name, target.at_least)}`;
  if (target?.at_most === 0) return 'none';
  return target?.at_most === undefined ? undefined : `at most ${toAmount(name, target.at_most)}`;
}

/** Says of how many a figure is, and which hours it compares. */
export function toDetail({ name, why, part, of, planned, real, baseline, year, note }: Figure): string | undefined {
  const parts = [
    ...(part === undefined || of === undefined || year !== undefined || why === 'count' ? [] : [`${part} of ${of}`]),
    ...(planned === undefined || real === undefined ? [] : [`${planned} hours a week planned, ${real} real`]),
    ...(name === 'time-to-productivity' && of !== undefined ? [`${of} people`] : []),
    ...(baseline !== undefined ? [`${baseline} days before the path`] : []),
    ...(year === undefined ? [] : [of === undefined || why === 'count' ? `in ${year}` : `in ${year}, of ${of}`]),
    ...(note === undefined ? [] : [note]),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}

/** Says why nobody knows how a figure stands. */
export function toWhy({ why, name }: Pick<Figure, 'why' | 'name'>): string {
  switch (why) {
    case 'no-target':
      return 'Nobody has said what is wanted: write a target into data/programme.yml.';
    case 'count':
      return 'Fewer than ten: it is a count, and is compared with no target.';
    case 'too-few':
      return 'Fewer than five people: a figure would identify somebody.';
    case 'not-recorded':
      if (name === 'hours-respected') return 'Nobody records it: write `hours` into the check-ins of engagements.';
      if (name === 'engagements-silent')
        return 'Some running engagements say neither when they began nor when both last talked: write `start` or a check-in.';
      if (isRecorded(name)) return 'Nobody records it: write it into data/programme.yml, once a year.';
      return 'Nobody records it: ask those who have walked a path for their completion record.';
    default:
      return 'There is nothing to count yet.';
  }
}

/** Says why there is no trend. */
export function toNoTrend(why: NoTrend): string {
  switch (why) {
    case 'shallow':
      return 'No trend: this clone is shallow; fetch the whole history: git fetch --unshallow';
    case 'no-git':
      return 'No trend: this folder is in no git repository, so nobody knows how it was.';
    case 'young':
      return 'No trend yet: the history begins today.';
    default:
      return 'No trend: git cannot read the history.';
  }
}
