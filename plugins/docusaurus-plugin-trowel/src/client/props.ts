/**
 * The entry point `docusaurus-plugin-trowel/props`: types of the data that the theme's components get. Types only. Public:
 * semver covers every export.
 *
 * @packageDocumentation
 */

export type { BlockLevel } from '../content/blockFields.ts';
export type { BlockType } from '../content/blockTypes.ts';
export type { KindName } from '../content/kinds/names.ts';
export type { PageRole, StoryRole } from '../credit/contribution.ts';
export type { SessionLack } from '../hub/hub.ts';
export type { Spread } from '../hub/spread.ts';
export type { FigureState, UnknownWhy } from '../programme/figure.ts';
export type { NoTrend } from '../programme/trend.ts';
export type { Actor } from '../shared/actor.ts';
export type { CompletionRecord } from '../shared/completionRecord.ts';
export type { FigureGroup, FigureName, FigureUnit } from '../shared/programmeFigures.ts';
export type { BadgeProps, BadgesProps } from '../site/badgeProps.ts';
export type * from '../site/creditProps.ts';
export type { Tick } from '../site/drawing/axis.ts';
export type { PlacedBox } from '../site/drawing/boxes.ts';
export type { Family, FamilyMember, FamilyNode } from '../site/drawing/families.ts';
export type { RangeDrawing, TrendDrawing } from '../site/drawing/figures.ts';
export type { HistoryDrawing, Line, Mark } from '../site/drawing/historyDrawing.ts';
export type { PathMap } from '../site/drawing/pathMap.ts';
export type { Spark } from '../site/drawing/spark.ts';
export type { Lane, Timeline, TimelineMark } from '../site/drawing/timeline.ts';
export type * from '../site/engagementProps.ts';
export type * from '../site/indexPartProps.ts';
export type * from '../site/layerProps.ts';
export type * from '../site/links.ts';
export type * from '../site/logEntryProps.ts';
export type * from '../site/mentoringPageProps.ts';
export type * from '../site/noteProps.ts';
export type * from '../site/otherHubProps.ts';
export type * from '../site/pageProps.ts';
export type * from '../site/partProps.ts';
export type * from '../site/pathFileProps.ts';
export type * from '../site/pathPageProps.ts';
export type * from '../site/personRowProps.ts';
export type * from '../site/playbookProps.ts';
export type * from '../site/programmePageProps.ts';
export type * from '../site/props.ts';
export type * from '../site/rotationProps.ts';
export type * from '../site/sessionProps.ts';
export type * from '../site/writePageProps.ts';
