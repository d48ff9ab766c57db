import type { Surroundings } from './entryProps.ts';

/** A page of the hub’s own, which nobody wrote: not an entry's page, not the index of a kind. */
interface HubPage {
  /** Its segment below `routeBasePath`. */
  readonly name: string;
  /** The theme's component. */
  readonly component: string;
  /** The component's props; `undefined` where the hub has nothing to show there, and so no page. */
  readonly toProps: (surroundings: Surroundings) => Readonly<Record<string, unknown>> | undefined;
}

export const searchPage = '@theme/Trowel/SearchPage';

/** Every such page. A new one is a line here. */
export const hubPages: readonly HubPage[] = [{ name: 'search', component: searchPage, toProps: () => ({}) }];
