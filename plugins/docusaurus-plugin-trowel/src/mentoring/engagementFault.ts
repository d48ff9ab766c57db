/** What is wrong with an engagement: the field to mend, and a sentence with the fix. */
export interface EngagementFault {
  readonly field: string;
  readonly message: string;
}
