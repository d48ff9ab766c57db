import type { Entry } from '../content/entry.ts';
import type { KindFields } from '../content/kinds/index.ts';
import type { Hub } from '../hub/hub.ts';
import { createResolver } from '../hub/resolver.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { CalendarDate } from '../shared/date.ts';

/** An action of a retrospective, with its references resolved. */
export interface Action {
  /** Id of the retrospective. */
  readonly retrospective: string;
  /** Its place among the actions of that retrospective. */
  readonly index: number;
  /** The day of the retrospective. */
  readonly held?: CalendarDate;
  /** What changes, in one sentence. */
  readonly change: string;
  /** Who sees to it, as written. Absent for nobody. */
  readonly who?: string;
  /** Id of that person's page, if they have one. */
  readonly whoId?: string;
  readonly by?: CalendarDate;
  /** Absent while it is open. */
  readonly done?: CalendarDate;
  /** What it came from. */
  readonly after: 'retrospective' | 'feedback';
  /** Ids of the entries that it changes. */
  readonly pages: readonly string[];
}

/**
 * Lists the actions of all retrospectives but drafts: what is open first, by the day by which it is to be done, then what is done, the latest first.
 */
export function listActions({ entries }: Pick<Hub, 'entries'>): Action[] {
  const held = entries.filter(({ kind, draft }) => kind === 'retrospective' && !draft);
  if (held.length === 0) return [];
  const resolve = createResolver(entries);
  const find = (target: string, from: Entry, kind?: 'person') => {
    const found = resolve({ target, kind }, from);
    return found.type === 'found' ? found.entry.id : undefined;
  };
  return held
    .flatMap((entry) => {
      const { actions = [] } = entry.fields as KindFields<'retrospective'>;
      return actions.map(
        ({ change, who, by, done, pages = [], after }, index): Action => ({
          retrospective: entry.id,
          index,
          held: entry.date,
          change,
          who: who || undefined,
          whoId: who ? find(who, entry, 'person') : undefined,
          by,
          done,
          after: after === 'feedback' ? after : 'retrospective',
          pages: [...new Set(pages.flatMap((page) => find(page, entry) ?? []))].filter((id) => id !== entry.id),
        }),
      );
    })
    .sort(compareActions);
}

function compareActions(a: Action, b: Action): number {
  return (
    Number(a.done !== undefined) - Number(b.done !== undefined) ||
    compareText(b.done ?? '', a.done ?? '') ||
    // What has no date comes last, as nobody waits for it.
    compareText(a.by ?? '~', b.by ?? '~') ||
    compareText(a.retrospective, b.retrospective) ||
    a.index - b.index
  );
}

/** Returns the actions that have changed each page, by its id: what is done, the latest first. */
export function findChanges(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  return indexBy(
    actions.filter(({ done }) => done !== undefined),
    ({ pages }) => pages,
  );
}
