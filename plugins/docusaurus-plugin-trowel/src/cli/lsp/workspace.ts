import type { CancellationToken, Location } from 'vscode-languageserver';
import type { EarlierTexts } from './earlierTexts.ts';
import type { KnownHub } from './knownHub.ts';
import type { HubReading } from './readerProcess.ts';

/** Work that takes a while: it can be cancelled, and says how far it is. */
export interface Work {
  readonly token: CancellationToken;
  readonly report: (message: string) => void;
}

/** Which code is looked for. */
export interface CodeQuestion extends Pick<Work, 'token'>, Partial<Pick<Work, 'report'>> {
  /** The ids of the pages that govern it. */
  readonly ids: ReadonlySet<string>;
  readonly known: KnownHub;
}

/** A marker that names one of some pages. */
export interface FoundMarker extends Location {
  readonly file: string;
  readonly name: string;
}

/** A hub that is read for an editor. Folders that the same hub speaks of share it. */
export interface OpenHub {
  /** The folder of its pages; empty of a published hub. */
  readonly root: string;
  /** Absent until the hub is read. */
  readonly known: () => KnownHub | undefined;
  /** Resolves when it has been read, or could not be. */
  readonly tried: Promise<void>;
  /** Whether it could not be read the last time. */
  readonly isFailing: () => boolean;
  /** Whether a file can be one of its pages. */
  readonly mayHold: (file: string) => boolean;
  /** Tells the text of an open page, or that its file counts again. */
  readonly tellText: (file: string, text?: string) => void;
  /** Tells that files on disk may have changed: those named, or any. */
  readonly tellFiles: (files?: readonly string[]) => void;
  /** Tells that a file was saved. */
  readonly tellSaved: (file: string) => void;
  /** The text of an open page of which the hub was read. */
  readonly textAtReading: (file: string) => string | undefined;
  /** Whether the text of an open page was told, and the hub is not read with it yet. */
  readonly isUnread: (file: string) => boolean;
  /** The text of a page: of an open one as it is typed, else of its file. */
  readonly textOf: (source: string) => string | undefined;
  /** Finds where pages name an entry. */
  readonly findUses: HubReading['findUses'];
}

/** A folder of the workspace: the hub that speaks of it, and its repository. */
export interface Workspace {
  readonly folder: string;
  readonly hub: OpenHub;
  /** What is known of the hub, with what its repository says of it; absent until the hub is read. */
  readonly known: () => KnownHub | undefined;
  /** Returns the path of a file from the root of the repository; `undefined` for a file outside of it. */
  readonly placeOf: (file: string) => string | undefined;
  /** The texts of open files as they were before. */
  readonly earlier: EarlierTexts;
  /** Absent where there is none, or no git. */
  readonly repository?: {
    readonly root: string;
    /** Finds the code that pages govern. */
    readonly findCode: (question: CodeQuestion) => Promise<Location[]>;
    /** Finds the markers that name pages. */
    readonly findMarked: (question: CodeQuestion) => Promise<FoundMarker[]>;
  };
  /** The address of the repository. */
  readonly origin?: string;
  readonly stop: () => void;
}
