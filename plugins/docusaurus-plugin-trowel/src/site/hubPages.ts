import { supersessionPage, timelinePage, toSupersessionPage, toTimelinePage } from './decisionViews.ts';
import { toGapsPage } from './gapsProps.ts';
import { toLogPage } from './logProps.ts';
import { toReconsiderPage } from './reconsiderProps.ts';
import { toReviewsPage } from './reviewsProps.ts';
import type { Surroundings } from './surroundings.ts';
import { toWhyPage } from './whyProps.ts';

/** A page of the hub’s own, which nobody wrote: not an entry's page, not the index of a kind. */
export interface HubPage {
  /** Its segment below `routeBasePath`. */
  readonly name: string;
  /** The theme's component. */
  readonly component: string;
  /** The component's props; `undefined` where the hub has nothing to show there, and so no page. */
  readonly toProps: (surroundings: Surroundings) => Readonly<Record<string, unknown>> | undefined;
  /** Props that are large and wanted late: the component gets a function that loads them. */
  readonly late?: readonly string[];
}

export const searchPage = '@theme/Trowel/SearchPage';

/** Every such page. A new one is a line here. */
export const hubPages: readonly HubPage[] = [
  { name: 'search', component: searchPage, toProps: () => ({}) },
  { name: 'reconsider', component: '@theme/Trowel/ReconsiderPage', toProps: toReconsiderPage },
  { name: 'reviews', component: '@theme/Trowel/ReviewsPage', toProps: toReviewsPage },
  { name: 'log', component: '@theme/Trowel/LogPage', toProps: toLogPage },
  { name: 'gaps', component: '@theme/Trowel/GapsPage', toProps: toGapsPage },
  { name: 'why', component: '@theme/Trowel/WhyPage', toProps: toWhyPage, late: ['pages'] },
  { name: timelinePage, component: '@theme/Trowel/Timeline', toProps: toTimelinePage },
  { name: supersessionPage, component: '@theme/Trowel/Supersession', toProps: toSupersessionPage },
];
