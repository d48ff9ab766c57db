import type { BlockLevel } from '../content/blockFields.ts';
import type { BlockType } from '../content/blockTypes.ts';
import type { SessionLack } from '../hub/hub.ts';
import type { Actor } from '../shared/actor.ts';
import type { EntryLink } from './links.ts';

export interface PlaybookPart {
  readonly type: 'playbook';
  /** The key under which the browser keeps a mentor's sessions. */
  readonly id: string;
  /** How many blocks of each type it has. */
  readonly counts: Readonly<Partial<Record<BlockType, number>>>;
  readonly stages: readonly PlaybookStageProps[];
  /** Pages with pitfalls of mentors themselves. Empty unless it is for mentors. */
  readonly own: readonly PlaybookPageProps[];
  /** The stories that stages refer to. */
  readonly stories: readonly EntryLink[];
  /** The challenges that blocks refer to. */
  readonly challenges: readonly EntryLink[];
  /** The path that it follows, with the addresses of its page and of its file, and the ids of all its stages. */
  readonly path?: {
    readonly id: string;
    readonly title: string;
    readonly permalink: string;
    readonly file: string;
    readonly stages: readonly string[];
  };
}

/** A stage of a playbook. A playbook without a path has one, without a title. */
export interface PlaybookStageProps {
  readonly id: string;
  readonly title: string;
  readonly within?: string;
  /** Where a mentee is at this stage: the steps of the path. */
  readonly steps: readonly {
    readonly title: string;
    readonly permalink: string;
    readonly minutes: number;
    readonly who: Actor;
  }[];
  readonly pages: readonly PlaybookPageProps[];
  /** Places in `stories`, the one that has most to do with the stage first. */
  readonly stories: readonly number[];
  /** What a session at this stage has nothing of. */
  readonly lacks: readonly SessionLack[];
}

export interface PlaybookPageProps {
  readonly entry: EntryLink;
  /** Whether its pitfalls are those of mentors. */
  readonly isOwn?: boolean;
  readonly blocks: readonly PlaybookBlockProps[];
}

export interface PlaybookBlockProps {
  /** By which sessions remember it. */
  readonly id: string;
  readonly type: BlockType;
  readonly title?: string;
  readonly anchor?: string;
  /** The index of the block in the page's module of rendered blocks. */
  readonly module: number;
  readonly minutes: number;
  readonly level?: BlockLevel;
  readonly skills?: readonly string[];
  /** The misconception behind a question: its place in `challenges`. */
  readonly behind?: number;
}
