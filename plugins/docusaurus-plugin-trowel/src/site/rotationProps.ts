import type { ShadowStep } from '../mentoring/rotation/rotationSchedule.ts';
import type { EntryLink, PersonLink } from './links.ts';

/** The turns of a rotation, what to watch for, and what came of it. */
export interface RotationPart {
  readonly type: 'rotation';
  /** Everybody who has a turn; turns refer to their places. */
  readonly people: readonly RotationPerson[];
  readonly turns: readonly TurnProps[];
  /** The address of the calendar with all turns. */
  readonly calendar: string;
  /** The systems whose on-call is observed. */
  readonly systems: readonly EntryLink[];
  /** What to watch for, by the page that says it. */
  readonly sheet: readonly SheetPageProps[];
  /** Challenges and archaeology that were written in its debriefs. */
  readonly debriefs: readonly EntryLink[];
  /** What a debrief begins with on `/write`: names of pages. */
  readonly debrief: { readonly rotation: string; readonly system?: string };
}

export interface RotationPerson extends PersonLink {
  /** The name of their page, by which the address of the page chooses them. */
  readonly id: string;
  /** The address of the calendar with their turns. */
  readonly calendar: string;
}

export interface TurnProps {
  readonly from: string;
  /** The last day. */
  readonly to: string;
  /** Places in `people`. */
  readonly onCall?: number;
  readonly observer?: number;
  readonly step?: ShadowStep;
  /** Why nobody observes. */
  readonly open?: 'no-on-call' | 'no-observer' | 'no-shared-hours';
}

/** A page that says what to watch for. */
export interface SheetPageProps {
  readonly entry: EntryLink;
  readonly blocks: readonly {
    readonly title?: string;
    readonly anchor?: string;
    /** The index of the block in the page's module of rendered blocks. */
    readonly module: number;
  }[];
}
