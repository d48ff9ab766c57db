import type { BlockType } from '../content/blockTypes.ts';
import type { Entry } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import type { RelationType } from '../content/relation.ts';
import type { Actor } from '../shared/actor.ts';
import type { SystemGaps } from './gap.ts';

/** A resolved reference from one entry to another. */
export interface Relation {
  readonly type: RelationType;
  /** Id of the other entry. */
  readonly target: string;
}

/** An entry with its references resolved, in both directions. All references are ids. */
export interface HubEntry extends Entry {
  readonly relations: readonly Relation[];
  /** What it says of entries of other hubs, by ids such as `platform:decision/0007`. Absent when it names none. */
  readonly cited?: readonly CitedRelation[];
  /** What it calls entries of other hubs that readers of this one may not see. */
  readonly withheldNames?: readonly string[];
  /** The systems that it is about. */
  readonly systemIds: readonly string[];
  readonly ownerId?: string;
  /** The people whom it names, by field. Only those who have a page. */
  readonly peopleIds: Readonly<Record<string, readonly string[]>>;
  /** The day on which it is due to be confirmed again. */
  readonly due?: string;
}

/** A relation to an entry of another hub. */
export interface CitedRelation extends Relation {
  /** The address of its page, where its hub names one. */
  readonly address?: string;
}

/** An entry of another hub, as that hub knows it: ids and relations are those of its own hub. */
export interface OtherEntry extends HubEntry {
  /** The hash of its page: front matter and text. */
  readonly digest: string;
  /** The address of its page, where its hub names one. */
  readonly address?: string;
  /** What it is there now: `superseded` when another decision took its place, else its status. */
  readonly state?: string;
}

/** What an entry of another hub was when it was first cited, or last looked at again. */
export interface CitedThen {
  readonly digest: string;
  readonly state?: string;
  /** The day. */
  readonly on: string;
}

/** Another hub that this one reads, as it was read last. Its entries are never among those of this hub. */
export interface OtherHub {
  readonly id: string;
  readonly from: string;
  /** The address of its site, where it names one. */
  readonly address?: string;
  readonly generation?: string;
  /** The day on which it was read. Absent for one that was never read. */
  readonly read?: string;
  /** Why there are no entries of it. */
  readonly missing?: string;
  /** Sorted by id. Only those that it shares with all. */
  readonly entries: readonly OtherEntry[];
  /** Those that are left out since the readers of what is made may not see them. Only used to know their names. */
  readonly withheld?: readonly OtherEntry[];
  /** What this hub's lock file says of the entries that it cites, by their own ids. */
  readonly cited: Readonly<Record<string, CitedThen>>;
  /** Reads the text of an entry's page, as its author wrote it. */
  readonly textOf: (entry: OtherEntry) => string;
}

/** Finds an entry by its id. */
export type FindEntry = (id: string) => HubEntry | undefined;

/** A step of an onboarding path. */
export interface PlannedStep {
  /** The id of its entry, or `<id of the path>#<id of the block>`. A page that is a step of two paths has one id. */
  readonly id: string;
  readonly title: string;
  /** The entry whose page it is. Absent for a step that is a block in the path's own text. */
  readonly entry?: string;
  readonly minutes: number;
  readonly who: Actor;
  /** Its prerequisites: ids of steps of the same path. */
  readonly after: readonly string[];
  /** What to do, why now, and how one sees that it is done: a sentence each. */
  readonly do?: string;
  readonly why?: string;
  readonly doneWhen?: string;
  /** Whether time to productivity is measured by it. */
  readonly milestone: boolean;
  /** A short hash of what is read: title, text, and what the step says to do. The same in all paths. */
  readonly hash: string;
}

/** A stage of an onboarding path, with its steps in order. */
export interface PlannedStage {
  readonly id: string;
  readonly title: string;
  readonly within?: string;
  readonly steps: readonly PlannedStep[];
}

/** An onboarding path, with its steps sorted by prerequisite. */
export interface PathPlan {
  /** Id of the path's entry. */
  readonly id: string;
  readonly stages: readonly PlannedStage[];
}

/** The blocks that a playbook takes from one page. */
export interface PlaybookPage {
  readonly entry: string;
  /** Whether its pitfalls are those of mentors. */
  readonly isOwn?: boolean;
  /** Positions in the entry's `blocks`. */
  readonly blocks: readonly number[];
}

/** A stage of a playbook. A playbook without a path has one, without a title. */
export interface PlaybookStage {
  readonly id: string;
  readonly title: string;
  readonly pages: readonly PlaybookPage[];
  /** Ids of stories about the same matter, those that have most of it in common first. */
  readonly stories: readonly string[];
  /** What a session at this stage has nothing of. */
  readonly lacks: readonly SessionLack[];
}

/** What a session should have, and a stage can lack. */
export type SessionLack = 'ask' | 'exercise' | 'shadow' | 'lens' | 'story';

/** A compiled playbook: the blocks for a session, by stage. */
export interface PlaybookPlan {
  readonly id: string;
  /** The id of the path that it follows. */
  readonly path?: string;
  readonly stages: readonly PlaybookStage[];
  readonly counts: Readonly<Partial<Record<BlockType, number>>>;
  /** Pages that are not collected, with pitfalls of mentors themselves. Only of a playbook for mentors. */
  readonly own: readonly PlaybookPage[];
}

/** One layer of a system's history: an entry, and when it began. */
export interface Layer {
  readonly entry: string;
  /** A year, a month or a day. */
  readonly from?: string;
}

/** What the hub knows about a system. All lists are ids. */
export interface SystemPlan {
  readonly id: string;
  /** Oldest first; undated ones last. */
  readonly layers: readonly Layer[];
  readonly challenges: readonly string[];
  readonly patterns: readonly string[];
  readonly stories: readonly string[];
  /** Who knows it, most involved first, with their roles. */
  readonly people: readonly { readonly id: string; readonly as: readonly string[] }[];
  readonly paths: readonly string[];
}

/** What the hub knows about a person. All lists are ids. */
export interface PersonPlan {
  readonly id: string;
  readonly systems: readonly string[];
  readonly owns: readonly string[];
  readonly wrote: readonly string[];
  readonly decided: readonly string[];
  readonly witnessed: readonly string[];
  /** Stories in which they are the mentor, and in which they are the mentee. */
  readonly mentored: readonly string[];
  readonly wasMentored: readonly string[];
  /** The entries of their decision log, newest first. */
  readonly log: readonly string[];
  /** Entries of others' logs that await their feedback, oldest first. */
  readonly reviews: readonly string[];
  /** Entries that nobody else could explain. */
  readonly solelyExplains: readonly string[];
}

/** The whole hub as plain data. The same content gives the same hub, in whatever order it was read. */
export interface Hub {
  /** Sorted by id. */
  readonly entries: readonly HubEntry[];
  /** The other hubs that it reads. Absent when it reads none. Their entries are never among `entries`. */
  readonly otherHubs?: readonly OtherHub[];
  readonly paths: readonly PathPlan[];
  readonly playbooks: readonly PlaybookPlan[];
  readonly systems: readonly SystemPlan[];
  readonly people: readonly PersonPlan[];
  /** The gaps of every system, worst first. */
  readonly gaps: readonly SystemGaps[];
  readonly problems: readonly Problem[];
}
