import { supersessionPage, timelinePage, toSupersessionPage, toTimelinePage } from './decisionViews.ts';
import { toGapsPage } from './gapsProps.ts';
import { toLogPage } from './logProps.ts';
import { toReconsiderPage } from './reconsiderProps.ts';
import { toReviewsPage } from './reviewsProps.ts';
import type { Surroundings } from './surroundings.ts';
import { toWhyPage } from './whyProps.ts';

/** A page of the hub's own: it comes from no Markdown file and is no index of a kind. */
export interface HubPage {
  /** Its path below `routeBasePath`. */
  readonly name: string;
  /** The theme's component, as `@theme/…`. */
  readonly component: string;
  /** Makes the component's props, or `undefined` when the hub has nothing to show there and needs no page. */
  readonly toProps: (surroundings: Surroundings) => Readonly<Record<string, unknown>> | undefined;
  /** Names of large props: instead of the value, the component gets a function that loads it. */
  readonly lazyProps?: readonly string[];
}

/** The component of the search page. */
export const searchPage = '@theme/Trowel/SearchPage';

/** All pages of the hub's own but the home page. */
export const hubPages: readonly HubPage[] = [
  { name: 'search', component: searchPage, toProps: () => ({}) },
  { name: 'reconsider', component: '@theme/Trowel/ReconsiderPage', toProps: toReconsiderPage },
  { name: 'reviews', component: '@theme/Trowel/ReviewsPage', toProps: toReviewsPage },
  { name: 'log', component: '@theme/Trowel/LogPage', toProps: toLogPage },
  { name: 'gaps', component: '@theme/Trowel/GapsPage', toProps: toGapsPage },
  { name: 'why', component: '@theme/Trowel/WhyPage', toProps: toWhyPage, lazyProps: ['pages'] },
  { name: timelinePage, component: '@theme/Trowel/Timeline', toProps: toTimelinePage },
  { name: supersessionPage, component: '@theme/Trowel/Supersession', toProps: toSupersessionPage },
];
