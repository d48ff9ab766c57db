/** What a figure of the programme counts in. */
export type FigureUnit = 'count' | 'percent' | 'days';

/** The question that a figure helps to answer. */
export const figureGroups = ['hours', 'working', 'knowledge'] as const;
export type FigureGroup = (typeof figureGroups)[number];

/** Where a figure comes from, and which way is better. */
interface FigurePolicy {
  readonly group: FigureGroup;
  readonly unit: FigureUnit;
  /** Whether more is better. Absent where neither is. */
  readonly better?: 'more' | 'less';
  /** Whether it is a share of people or projects: of fewer than ten it is a count, and misses no target. */
  readonly isOfFew?: true;
  /** What is wanted while the team sets no target. Only where nobody could want anything else. */
  readonly target?: FigureTarget;
}

/** What a team wants of a figure. */
export interface FigureTarget {
  readonly at_least?: number;
  readonly at_most?: number;
}

const none: FigureTarget = { at_most: 0 };

/** The figures of the programme, those that come first when nothing is wrong first. */
export const programmeFigures = {
  'engagements-running': { group: 'hours', unit: 'count' },
  'engagements-paused': { group: 'hours', unit: 'count' },
  'engagements-silent': { group: 'hours', unit: 'count', better: 'less', target: none },
  'hours-respected': { group: 'hours', unit: 'percent', better: 'more' },
  'goals-reached': { group: 'working', unit: 'percent', better: 'more' },
  'paths-completed': { group: 'working', unit: 'percent', better: 'more', isOfFew: true },
  'time-to-productivity': { group: 'working', unit: 'days', better: 'less' },
  retention: { group: 'working', unit: 'percent', better: 'more', isOfFew: true },
  'project-success': { group: 'working', unit: 'percent', better: 'more', isOfFew: true },
  'actions-overdue': { group: 'working', unit: 'count', better: 'less', target: none },
  'systems-nobody': { group: 'knowledge', unit: 'count', better: 'less', target: none },
  'systems-one': { group: 'knowledge', unit: 'count', better: 'less', target: none },
  'pages-fresh': { group: 'knowledge', unit: 'percent', better: 'more' },
  'outcomes-judged': { group: 'knowledge', unit: 'percent', better: 'more' },
  'questions-answered': { group: 'knowledge', unit: 'percent', better: 'more' },
} as const satisfies Readonly<Record<string, FigurePolicy>>;

/** The figures that nothing in the hub says: a team records them itself, once a year. */
export const recordedFigures = [
  'retention',
  'project-success',
] as const satisfies readonly (keyof typeof programmeFigures)[];

export type FigureName = keyof typeof programmeFigures;

export const figureNames = Object.keys(programmeFigures) as readonly FigureName[];

/** Returns where a figure comes from, and which way is better. */
export function figurePolicy(name: FigureName): FigurePolicy {
  return programmeFigures[name];
}

/** Says whether a figure is one that a team records itself. */
export function isRecorded(name: FigureName): name is (typeof recordedFigures)[number] {
  return (recordedFigures as readonly FigureName[]).includes(name);
}
