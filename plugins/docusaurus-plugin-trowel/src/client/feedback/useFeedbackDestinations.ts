import { type FeedbackDestinations, useSiteData } from '../search/siteData.ts';

/** Returns where the site takes feedback; `undefined` where nobody would read it. */
export function useFeedbackDestinations(): FeedbackDestinations | undefined {
  return useSiteData()?.feedback;
}
