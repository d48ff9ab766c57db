/** A figure of the hub that answers an exit criterion. `programme/pilotCount.ts` counts it by this name, where there is enough to count; else it is written by hand. */
export interface PilotMeasure {
  readonly name: PilotMeasureName;
  readonly question: string;
  readonly unit?: string;
  /** The threshold that a new pilot begins with. */
  readonly atLeast?: number;
}

export const pilotMeasureNames = [
  'sessions-held',
  'goals-reached',
  'hours-respected',
  'pages-written',
  'would-repeat',
  'explained-by-one-more',
  'time-to-productivity',
] as const;
export type PilotMeasureName = (typeof pilotMeasureNames)[number];

/** The exit criteria of the handbook's kit, as data. The figure that the objective is about has no threshold: only the pilot knows it. */
export const pilotMeasures: readonly PilotMeasure[] = [
  { name: 'sessions-held', question: 'Did the sessions take place?', unit: '%', atLeast: 80 },
  { name: 'goals-reached', question: 'Were the goals reached?', unit: '%', atLeast: 60 },
  { name: 'hours-respected', question: 'Were the mentors’ hours there?', unit: '% of check-ins', atLeast: 80 },
  { name: 'pages-written', question: 'Did it leave pages behind?', unit: 'pages a pair', atLeast: 2 },
  { name: 'would-repeat', question: 'Would those who took part do it again?', unit: '%', atLeast: 75 },
  {
    name: 'explained-by-one-more',
    question: 'Does one more person understand the chosen system?',
    atLeast: 1,
  },
  { name: 'time-to-productivity', question: 'Did the objective’s figure move?', unit: 'weeks' },
];
