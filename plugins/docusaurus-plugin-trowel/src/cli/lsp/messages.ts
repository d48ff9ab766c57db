import type { EditorHub } from '../../editor/editorHub.ts';

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
  | ({ readonly type: 'open' } & HubQuestion)
  /** The text of an open page, which counts more than its file. Without one the file counts again. */
  | { readonly type: 'text'; readonly file: string; readonly text?: string }
  /** Files on disk may have changed. */
  | { readonly type: 'files' };

/** What it answers. */
export type FromReader =
  | { readonly type: 'hub'; readonly hub: EditorHub; readonly root: string; readonly notes: readonly string[] }
  | { readonly type: 'failed'; readonly reason: string };
