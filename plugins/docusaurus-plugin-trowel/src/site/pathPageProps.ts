import type { Spread } from '../hub/spread.ts';
import type { RangeDrawing, TrendDrawing } from './drawing/figures.ts';
import type { EntryLink } from './links.ts';

/** The props of the hub's own pages about walking paths: what is shared of it, explain-back checks, and figures. */

/** An explain-back check, as the page of checks asks it. */
export interface CheckProps {
  readonly id: string;
  /** Ids that its page had before, as the page says. Absent when it names none. */
  readonly former?: readonly string[];
  readonly question: string;
  /** The answer as plain text, and its hash. */
  readonly text: string;
  readonly hash: string;
  /** The title of its page. */
  readonly page: string;
  /** The address of its block. */
  readonly permalink: string;
}

/** The page that a share link opens: all that it shows of somebody is in the link. */
export interface ProgressPageProps {
  /** The paths of the hub. `file` is the address of the path's file (`PathFile`), `playbooks` are made for the path. */
  readonly paths: readonly (Pick<EntryLink, 'id' | 'title' | 'permalink'> & {
    readonly file: string;
    readonly playbooks: readonly EntryLink[];
    /** The address of the session that is compiled for it. Absent when its pages have no blocks. */
    readonly session?: string;
  })[];
}

/** Loads all explain-back checks. */
export type LoadChecks = () => Promise<readonly CheckProps[]>;

/** The page of explain-back checks. */
export interface ChecksPageProps {
  /** How many checks the hub has. */
  readonly total: number;
  /** Pages with checks, steps of onboarding paths first. A large hub shows the first ones. */
  readonly pages: readonly {
    readonly entry: EntryLink;
    readonly questions: readonly Pick<CheckProps, 'question' | 'permalink'>[];
  }[];
  /** The address of the page of what is due to be verified, with which this one could be confused. Absent when it has nothing to show. */
  readonly reviews?: string;
}

/** A length of time of several people: its median and its middle half, in a row of a table. */
export interface SpreadRow {
  readonly title: string;
  readonly permalink?: string;
  readonly spread: Spread;
}

/** A table of lengths of time, and its drawing. */
interface SpreadTable<Row extends SpreadRow, Drawing> {
  readonly rows: readonly Row[];
  /** Absent when there is nothing to draw. */
  readonly drawing?: Drawing;
}

/** The page of a path's figures, made of completion records. */
export interface FiguresPageProps {
  readonly path: EntryLink;
  /** The address of the path's file (`PathFile`). */
  readonly file: string;
  readonly records: number;
  /** How many records a figure needs. With fewer, all tables are empty. */
  readonly fewest: number;
  /** The time until the last milestone, or the last step of a path without milestones. */
  readonly productivity?: Spread;
  /** The same before there was the path, in days. */
  readonly baseline?: number;
  readonly stages: SpreadTable<SpreadRow & { readonly within?: string; readonly planned?: number }, RangeDrawing>;
  readonly milestones: SpreadTable<SpreadRow, RangeDrawing>;
  /** The steps at which the most people stalled. */
  readonly stalls: SpreadTable<SpreadRow, RangeDrawing>;
  readonly trend: SpreadTable<SpreadRow, TrendDrawing>;
}
