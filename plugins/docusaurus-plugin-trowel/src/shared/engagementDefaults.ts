/** How an engagement begins, when nobody says otherwise: the hours a week that one takes of a mentor, and how often both talk about how it goes. */
export const engagementDefaults = { hours: 2.5, rhythm: '2 weeks', weeks: 12 } as const;
