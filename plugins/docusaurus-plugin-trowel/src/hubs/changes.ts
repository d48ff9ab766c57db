import type { OtherEntry } from '../hub/hub.ts';
import { toCitedId } from '../shared/citedId.ts';
import { compareText } from '../shared/compareText.ts';

/** What became of an entry of another hub between two readings. */
export interface EntryChange {
  /** `platform:decision/0007`. */
  readonly id: string;
  readonly title: string;
  readonly what: 'superseded' | 'lifted' | 'gone' | 'state' | 'text' | 'new';
  /** What it was, and what it is now, where that differs. */
  readonly was?: string;
  readonly is?: string;
  /** Whether pages of this hub name it. */
  readonly isCited: boolean;
}

/** What must be looked at first comes first. */
const order: readonly EntryChange['what'][] = ['superseded', 'lifted', 'gone', 'state', 'text', 'new'];

/** Compares two readings of a hub. Entries that this hub cites come first, and of them what no longer holds. */
export function compareEntries(
  hub: string,
  {
    before,
    now,
    cited,
  }: {
    readonly before: readonly OtherEntry[];
    readonly now: readonly OtherEntry[];
    /** Ids such as `platform:decision/0007`. */
    readonly cited: ReadonlySet<string>;
  },
): readonly EntryChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const current = new Set(now.map(({ id }) => id));
  const toChange = ({ id, title }: OtherEntry, change: Pick<EntryChange, 'what' | 'was' | 'is'>): EntryChange => {
    const own = toCitedId(hub, id);
    return { id: own, title, ...change, isCited: cited.has(own) };
  };
  return [
    ...now.flatMap((entry) => {
      const what = describe(old.get(entry.id), entry);
      return what ? [toChange(entry, what)] : [];
    }),
    ...before.filter(({ id }) => !current.has(id)).map((entry) => toChange(entry, { what: 'gone', was: entry.state })),
  ].sort(
    (a, b) =>
      Number(b.isCited) - Number(a.isCited) || order.indexOf(a.what) - order.indexOf(b.what) || compareText(a.id, b.id),
  );
}

function describe(old: OtherEntry | undefined, now: OtherEntry): Pick<EntryChange, 'what' | 'was' | 'is'> | undefined {
  if (!old) return { what: 'new', is: now.state };
  if (old.state !== now.state) {
    const what = now.state === 'superseded' || now.state === 'lifted' ? now.state : 'state';
    return { what, was: old.state, is: now.state };
  }
  return old.digest === now.digest ? undefined : { what: 'text' };
}
