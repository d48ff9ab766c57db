/**
 * How an engagement is when nobody says otherwise: its weeks, how often both talk about how it goes, and by form the hours a week that it takes of
 * the mentor, in a pair of peers of both. The handbook has the same table.
 */
export const engagementDefaults = {
  weeks: 12,
  rhythm: '4 weeks',
  hours: { 'one-to-one': 2.5, peer: 1, group: 2, 'cross-department': 1, reverse: 1 },
} as const;
