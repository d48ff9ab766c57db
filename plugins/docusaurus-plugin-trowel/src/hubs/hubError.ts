import { bundleLimits } from '../okf/bundleLimits.ts';

/** Why another hub cannot be read. The message says what is wrong, and how to go on. */
export class HubError extends Error {}

/** What another hub may cost. What is larger is refused at the limit, not after it. */
export const limits = {
  /** Of the file that describes a published hub, in bytes. */
  description: 8e6,
  /** Of what is sent over the network, in bytes. */
  sent: 64e6,
  /** Of all texts together, in bytes. */
  texts: bundleLimits.all,
  files: bundleLimits.files,
  /** Until an answer is complete, in seconds. */
  seconds: 120,
} as const;

/** Says that another hub has more texts than are read. What is cut off would be pinned as if it were all. */
export function tooLarge(most: number): HubError {
  return new HubError(`Its texts are larger than ${most / 1e6} MB, the most that is read of another hub.`);
}
