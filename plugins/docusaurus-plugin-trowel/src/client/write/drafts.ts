import { toRandomId } from '../../shared/randomId.ts';

/** A draft as the browser keeps it. What was written by another version, or by anybody else, can be anything. */
export interface KeptDraft {
  readonly id: string;
  /** The name of its kind. */
  readonly kind: string;
  /** When it was last changed, in milliseconds. */
  readonly changed: number;
  /** What the form holds: `Draft`, with `rest`. */
  readonly draft: unknown;
  /** The name that its file is to have, if somebody has chosen one. */
  readonly file?: string;
  /** The page that it changes: its source, and its text when the draft was begun. */
  readonly edit?: { readonly source: string; readonly text: string };
}

/** Whether a draft is kept, and why not: the browser allows no storage, has no room, or another tab has changed or deleted the draft. */
export type Keeping = 'kept' | 'blocked' | 'full' | 'elsewhere';

/** Keeps drafts in the browser. Each has a key of its own, so that two tabs lose nothing of each other. */
export interface DraftStore {
  /** The latest first. */
  readonly list: () => readonly KeptDraft[];
  readonly find: (id: string) => KeptDraft | undefined;
  /** Keeps a draft. `before` says when the one was changed that it stands for; none when nothing was kept of it. */
  readonly keep: (draft: KeptDraft, before?: number) => Keeping;
  readonly remove: (id: string) => void;
}

/** Creates the store of a hub's drafts. `open` returns the browser's storage, or throws. */
export function createDraftStore(hub: string, open: () => Storage): DraftStore {
  const prefix = `trowel-draft ${hub} `;
  const read = (key: string, storage: Storage): KeptDraft[] => {
    const kept = parse(storage.getItem(key));
    return kept === undefined ? [] : [{ ...kept, id: key.slice(prefix.length) }];
  };
  const attempt = <Result>(otherwise: Result, use: (storage: Storage) => Result): Result => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  return {
    list: () =>
      attempt([], (storage) =>
        Object.keys(storage)
          .filter((key) => key.startsWith(prefix))
          .flatMap((key) => read(key, storage))
          .sort((a, b) => b.changed - a.changed),
      ),
    find: (id) => attempt(undefined, (storage) => read(prefix + id, storage)[0]),
    keep: (draft, before) => {
      try {
        const storage = open();
        const [kept] = read(prefix + draft.id, storage);
        if (before !== undefined && (kept === undefined || kept.changed > before)) return 'elsewhere';
        storage.setItem(prefix + draft.id, JSON.stringify(draft));
        return 'kept';
      } catch (error) {
        return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
      }
    },
    remove: (id) => attempt(undefined, (storage) => storage.removeItem(prefix + id)),
  };
}

/** Makes the id of a new draft. */
export function toDraftId(): string {
  return toRandomId();
}

function parse(text: string | null): KeptDraft | undefined {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { kind, changed, draft, file, edit } = kept as Partial<KeptDraft>;
    if (typeof kind !== 'string' || typeof draft !== 'object' || draft === null) return undefined;
    const isEdit = typeof edit?.source === 'string' && typeof edit.text === 'string';
    return {
      id: '',
      kind,
      changed: typeof changed === 'number' ? changed : 0,
      draft,
      ...(typeof file === 'string' ? { file } : {}),
      ...(isEdit ? { edit } : {}),
    };
  } catch {
    return undefined;
  }
}
