import { engagementDefaults } from '../../shared/engagementDefaults.ts';

/**
 * What makes a pair, as the handbook page “Pairing by gap” says it: change both together. The points are never shown. They only put candidates
 * in an order, whose reasons are told in words.
 */
export const pairingRules = {
  /** A pair that lacks one of these is no pair. Nor is one of somebody with their manager, or one that was before. */
  needs: {
    /** Hours a week of the mentor that nothing is planned for, by the form of the engagement. It takes as many. */
    freeHours: engagementDefaults.hours,
    /** Working hours a week that both have at the same time, in the worst week. */
    sharedHours: 2,
  },
  points: {
    /** For teaching what the mentee wants to learn: the first wish, the second, and each further one. */
    wishes: [3, 2, 1],
    /** For a mentor who works on something else, by the tags of both pages. */
    elsewhere: 1,
    /** For fewer shared working hours a week than this: two hours a day. */
    fewHours: { below: 10, points: -1 },
  },
  /** A group is cheaper than as many engagements, and a crowd is none. */
  group: {
    /** Hours a week for each mentee after the first. */
    hours: 0.5,
    /** The most mentees. */
    most: 4,
  },
} as const;
