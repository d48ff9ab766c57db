import type { HubChange } from '../../editor/hubChange.ts';

/** Which hub is read, and from where. */
export interface HubQuestion {
  /** The folder that `content` is relative to. */
  readonly home: string;
  readonly content?: string;
  /** The address of a published hub, in place of a folder. */
  readonly address?: string;
}

/** What the process that reads a hub is told. */
export type ToReader =
  | ({
      readonly type: 'open';
      /** The id of the kept hub that is shown already. */
      readonly kept?: string;
    } & HubQuestion)
  /** The text of an open page, which counts more than its file. Without one the file counts again. */
  | { readonly type: 'text'; readonly file: string; readonly text?: string; readonly revision?: number }
  /** Files on disk may have changed. */
  | { readonly type: 'files' }
  /** A file was saved: what the site says may be another. */
  | { readonly type: 'saved' }
  /** Where pages name an entry. */
  | { readonly type: 'uses'; readonly question: number; readonly id: string };

/** A place where a page names an entry: what it is written in begins there. */
export interface Use {
  readonly source: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** The reference as it is written. */
  readonly target: string;
}

/** What it answers. */
export type FromReader =
  | {
      readonly type: 'hub';
      /** What is another than in the message before; in the first all there is. */
      readonly change: HubChange;
      readonly isFirst: boolean;
      readonly root: string;
      readonly notes: readonly string[];
      /** The last text that was told when the hub was read. */
      readonly revision: number;
    }
  /** How many pages are read of those that have to be, while nothing of the hub is told yet. Both are 0 at the beginning. */
  | { readonly type: 'reading'; readonly done: number; readonly total: number }
  /** Without uses when the hub could not be read. */
  | { readonly type: 'uses'; readonly question: number; readonly uses?: readonly Use[] }
  | { readonly type: 'failed'; readonly reason: string };
