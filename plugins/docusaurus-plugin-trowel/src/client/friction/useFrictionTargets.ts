import { useSiteData } from '../search/siteData.ts';

/** Where the site takes notes about steps. */
interface FrictionTargets {
  /** The address of the form for a new issue. */
  readonly issues?: string;
  /** The address to which notes are posted. */
  readonly endpoint?: string;
}

/** Returns where the site takes notes about steps. */
export function useFrictionTargets(): FrictionTargets {
  const { issues, friction } = useSiteData() ?? {};
  return { issues, endpoint: friction };
}
