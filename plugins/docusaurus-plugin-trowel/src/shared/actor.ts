/** Who can act at a step of an onboarding path; the first is the default. */
export const actors = ['hire', 'mentor', 'manager'] as const;

export type Actor = (typeof actors)[number];
