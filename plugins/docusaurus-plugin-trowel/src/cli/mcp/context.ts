import type { FileChange } from '../fileChanges.ts';
import type { FindCode } from './code.ts';
import type { AskableHub } from './hub.ts';

/** What the tools work with. */
export interface McpContext {
  readonly hub: AskableHub;
  readonly findCode: FindCode;
  /** Writes a new page below a folder, whole or not at all. */
  readonly write: (root: string, change: FileChange) => Promise<void>;
  /** Does some work once all before it is done: what chooses the name of a page and writes it. */
  readonly inTurn: <Done>(work: () => Promise<Done>) => Promise<Done>;
}
