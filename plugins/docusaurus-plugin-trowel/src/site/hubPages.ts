import type { KindName } from '../content/kinds/index.ts';
import { findUnanswered } from '../hub/questions.ts';
import { checksPage, hasChecks, toChecksPages } from './checksProps.ts';
import { supersessionPage, timelinePage, toSupersessionPages, toTimelinePages } from './decisionViews.ts';
import { feedbackPage, hasNoFeedback, toFeedbackPages } from './feedbackProps.ts';
import { toGapsPages } from './gapsProps.ts';
import { countKinds } from './homeProps.ts';
import { toLogPages } from './logProps.ts';
import { hasNoMentoring, mentoringPage, toMentoringPages } from './mentoringProps.ts';
import { hasNoProgramme, toProgrammePages } from './programmeProps.ts';
import { progressPage, toProgressPages } from './progressProps.ts';
import { toReconsiderPages } from './reconsiderProps.ts';
import { hasNoReviews, toReviewsPages } from './reviewsProps.ts';
import type { Surroundings } from './surroundings.ts';
import { governsCode, toWhyPages } from './whyProps.ts';
import { toWritePages, writePageName } from './writeProps.ts';

/** A page of the hub's own: it comes from no Markdown file and is no index of a kind. */
export interface HubPage {
  /** Its path below `routeBasePath`. */
  readonly name: string;
  /** The theme's component, as `@theme/…`. */
  readonly component: string;
  /**
   * Makes the component's props, for each page of its list: a long list has several. None when the hub has nothing to show there
   * and needs no page.
   */
  readonly toPages: (surroundings: Surroundings) => readonly Readonly<Record<string, unknown>>[];
  /**
   * Whether there is nothing to show there yet. Such a page is neither made nor linked, unless the option `emptyPages` asks for
   * it: a menu can lead there.
   */
  readonly isEmpty?: (surroundings: Surroundings) => boolean;
  /** Names of large props, the same on all pages of the list: instead of the value, the component gets a function that loads it. */
  readonly lazyProps?: readonly string[];
}

/** The component of the search page. */
export const searchPage = '@theme/Trowel/SearchPage';
/** The component of the page on which pages are written. */
export const writePage = '@theme/Trowel/WritePage';

/** Returns a function that says whether a hub has no entry of a kind. */
function lacks(kind: KindName) {
  return ({ entriesByKind }: Surroundings) => !entriesByKind.has(kind);
}

/** All pages of the hub's own but the home page. */
export const hubPages: readonly HubPage[] = [
  { name: 'search', component: searchPage, toPages: (surroundings) => [{ kinds: countKinds(surroundings) }] },
  {
    name: 'reconsider',
    component: '@theme/Trowel/ReconsiderPage',
    toPages: toReconsiderPages,
    isEmpty: ({ ledger }) => ledger.constraints.size === 0,
  },
  {
    name: 'reviews',
    component: '@theme/Trowel/ReviewsPage',
    toPages: toReviewsPages,
    lazyProps: ['all'],
    isEmpty: hasNoReviews,
  },
  {
    name: checksPage.name,
    component: '@theme/Trowel/ChecksPage',
    toPages: toChecksPages,
    lazyProps: [checksPage.checks],
    isEmpty: (surroundings) => !hasChecks(surroundings),
  },
  {
    name: progressPage,
    component: '@theme/Trowel/ProgressPage',
    toPages: toProgressPages,
    isEmpty: lacks('path'),
  },
  {
    name: mentoringPage.name,
    component: '@theme/Trowel/MentoringPage',
    toPages: toMentoringPages,
    lazyProps: [mentoringPage.all],
    isEmpty: hasNoMentoring,
  },
  { name: 'log', component: '@theme/Trowel/LogPage', toPages: toLogPages, isEmpty: lacks('log') },
  {
    name: 'gaps',
    component: '@theme/Trowel/GapsPage',
    toPages: toGapsPages,
    isEmpty: (surroundings) =>
      lacks('system')(surroundings) &&
      findUnanswered(surroundings.team.questions).length === 0 &&
      surroundings.team.friction.length === 0,
  },
  {
    name: 'programme',
    component: '@theme/Trowel/ProgrammePage',
    toPages: toProgrammePages,
    lazyProps: ['departures'],
    isEmpty: hasNoProgramme,
  },
  {
    name: feedbackPage,
    component: '@theme/Trowel/FeedbackPage',
    toPages: toFeedbackPages,
    isEmpty: hasNoFeedback,
  },
  {
    name: 'why',
    component: '@theme/Trowel/WhyPage',
    toPages: toWhyPages,
    lazyProps: ['pages'],
    isEmpty: ({ directory }) => !governsCode(directory.hub),
  },
  { name: writePageName, component: writePage, toPages: toWritePages, lazyProps: ['forms'] },
  { name: timelinePage, component: '@theme/Trowel/Timeline', toPages: toTimelinePages },
  { name: supersessionPage, component: '@theme/Trowel/Supersession', toPages: toSupersessionPages },
];
