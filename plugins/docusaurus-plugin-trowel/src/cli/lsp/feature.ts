import type {
  CancellationToken,
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionList,
  Definition,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  Position,
  Range,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CalendarDate } from '../../shared/date.ts';
import type { EarlierText } from './earlierTexts.ts';
import type { KnownHub } from './knownHub.ts';
import type { LspSettings } from './settings.ts';
import type { Work, Workspace } from './workspace.ts';

/** The text of an open file, as it is typed. */
export interface OpenText {
  readonly file: string;
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** An open file of which a hub speaks. */
export interface OpenFile {
  /** Its absolute path. */
  readonly file: string;
  readonly document: TextDocument;
  readonly workspace: Workspace;
  readonly known: KnownHub;
  readonly settings: LspSettings;
  readonly today: CalendarDate;
  /** Whether the editor knows snippets, which say where to type next. */
  readonly snippets: boolean;
  /** Whether the editor makes files when an edit says so. */
  readonly canCreate: boolean;
  /** Of a page of the hub: the path of its file, relative to the content folder. */
  readonly source?: string;
  /** Of code: its text before, to say what has changed; absent until it is read, and of a new file. */
  readonly before?: EarlierText;
  /** All open files, as they are typed. */
  readonly openFiles: () => readonly OpenText[];
  /** The folders of the workspace that the same hub speaks of, this one first. */
  readonly peers: readonly Workspace[];
}

/** The range of a name that can be changed, and what it is today. */
export interface Renameable {
  readonly range: Range;
  readonly placeholder: string;
}

/** What the server answers about one sort of files. All are pure, but for those that return a promise, which ask git. */
export interface Feature {
  readonly diagnostics: (open: OpenFile) => readonly Diagnostic[];
  readonly hover?: (open: OpenFile, position: Position) => Hover | undefined;
  readonly definition?: (open: OpenFile, position: Position) => Definition | LocationLink[] | undefined;
  readonly references?: (open: OpenFile, position: Position, work: Work) => Promise<Location[]>;
  readonly lenses?: (open: OpenFile) => CodeLens[];
  readonly actions?: (open: OpenFile, range: Range, context: CodeActionContext) => CodeAction[];
  readonly completion?: (open: OpenFile, position: Position) => CompletionList;
  /** Returns what can be renamed at a position. It and `rename` throw a `ResponseError` that says why not. */
  readonly renameable?: (open: OpenFile, position: Position) => Renameable | undefined;
  readonly rename?: (
    open: OpenFile,
    position: Position,
    name: string,
    token: CancellationToken,
  ) => Promise<WorkspaceEdit | undefined>;
  readonly symbols?: (open: OpenFile) => DocumentSymbol[];
}
