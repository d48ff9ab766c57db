import { type FeedbackTargets, useSiteData } from '../search/siteData.ts';

/** Returns where the site takes feedback; `undefined` where nobody would read it. */
export function useFeedbackTargets(): FeedbackTargets | undefined {
  return useSiteData()?.feedback;
}
