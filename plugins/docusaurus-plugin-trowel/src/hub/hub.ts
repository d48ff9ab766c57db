import type { BlockType } from '../content/blockTypes.ts';
import type { Entry } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import type { RelationType } from '../content/relation.ts';
import type { Actor } from '../content/stepTag.ts';
import type { SystemGaps } from './gap.ts';

/** One entry's tie to another, found. */
export interface Relation {
  readonly type: RelationType;
  /** Id of the other entry. */
  readonly target: string;
}

/** An entry with everything that it points at, and that points at it. All pointers are ids. */
export interface HubEntry extends Entry {
  readonly relations: readonly Relation[];
  /** Systems it is about. */
  readonly systemIds: readonly string[];
  readonly ownerId?: string;
  /** People it names, by the field that names them; only those who have a page. */
  readonly peopleIds: Readonly<Record<string, readonly string[]>>;
  /** The day on which it must be confirmed again. */
  readonly due?: string;
}

/** A step of an onboarding path, at its place. */
export interface PlannedStep {
  readonly entry: string;
  readonly minutes: number;
  readonly who: Actor;
  /** Steps of the same path that come first. */
  readonly after: readonly string[];
}

export interface PlannedStage {
  readonly id: string;
  readonly title: string;
  readonly within?: string;
  readonly steps: readonly PlannedStep[];
}

/** An onboarding path: its steps in the order in which they can be walked. */
export interface PathPlan {
  /** Id of the path's entry. */
  readonly id: string;
  readonly stages: readonly PlannedStage[];
}

/** The blocks that one page gives to a playbook. */
export interface PlaybookPage {
  readonly entry: string;
  /** Positions in the entry's `blocks`. */
  readonly blocks: readonly number[];
}

/** A playbook compiled: the blocks to use in a session, by stage. */
export interface PlaybookPlan {
  readonly id: string;
  readonly stages: readonly { readonly id: string; readonly title: string; readonly pages: readonly PlaybookPage[] }[];
  readonly counts: Readonly<Partial<Record<BlockType, number>>>;
}

/** One layer of a system's history: something that held, or happened, from one point in time on. */
export interface Layer {
  readonly entry: string;
  /** As exactly as known: a year, a month or a day. */
  readonly from?: string;
  readonly to?: string;
}

/** What the hub knows about a system. Lists of ids. */
export interface SystemPlan {
  readonly id: string;
  /** Oldest first; what has no date stands last. */
  readonly layers: readonly Layer[];
  readonly challenges: readonly string[];
  readonly patterns: readonly string[];
  readonly stories: readonly string[];
  readonly guides: readonly string[];
  /** Who knows it, most involved first, with what they are to it. */
  readonly people: readonly { readonly id: string; readonly as: readonly string[] }[];
  readonly paths: readonly string[];
}

/** What the hub knows about a person. Lists of ids. */
export interface PersonPlan {
  readonly id: string;
  readonly systems: readonly string[];
  readonly owns: readonly string[];
  readonly wrote: readonly string[];
  readonly decided: readonly string[];
  readonly witnessed: readonly string[];
  /** Stories in which they mentored, and in which they were mentored. */
  readonly mentored: readonly string[];
  readonly wasMentored: readonly string[];
  /** The entries of their decision log, newest first. */
  readonly log: readonly string[];
  /** Entries of others' logs that wait for their feedback, oldest first. */
  readonly reviews: readonly string[];
  /** Pages that nobody else could explain. */
  readonly alone: readonly string[];
}

/** The whole hub: plain data, the same for the same content in whatever order it was read. */
export interface Hub {
  /** By id. */
  readonly entries: readonly HubEntry[];
  readonly paths: readonly PathPlan[];
  readonly playbooks: readonly PlaybookPlan[];
  readonly systems: readonly SystemPlan[];
  readonly people: readonly PersonPlan[];
  /** What is missing per system, worst first; every system is there. */
  readonly gaps: readonly SystemGaps[];
  readonly problems: readonly Problem[];
}
