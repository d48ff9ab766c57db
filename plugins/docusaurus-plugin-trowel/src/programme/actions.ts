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
  /** The day on which it was done. A day that is still to come is none. */
  readonly done?: CalendarDate;
  /** Why it will not be done after all. */
  readonly dropped?: string;
  /** What it came from. */
  readonly after: 'retrospective' | 'feedback';
  /** Ids of the entries that it changes. */
  readonly pages: readonly string[];
}

/** Says whether an action is done on a day: the day that it names has come. */
export function isDone({ done }: { readonly done?: CalendarDate }, today: CalendarDate): boolean {
  return done !== undefined && done <= today;
}

/** Says whether an action is still to be done: it is neither done nor dropped. */
export function isOpen({ done, dropped }: Pick<Action, 'done' | 'dropped'>): boolean {
  return done === undefined && dropped === undefined;
}

/**
 * Lists the actions of all retrospectives but drafts as they are on a day: what is open first, by the day by which it is to be done, then what
 * is done, the latest first, then what was dropped.
 */
export function listActions({ entries }: Pick<Hub, 'entries'>, today: CalendarDate): Action[] {
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
      return actions.map((action, index): Action => {
        const { change, who, by, done, dropped, pages = [], after } = action;
        const isFinished = isDone(action, today);
        return {
          retrospective: entry.id,
          index,
          held: entry.date,
          change,
          who: who || undefined,
          whoId: who ? find(who, entry, 'person') : undefined,
          by,
          done: isFinished ? done : undefined,
          dropped: isFinished ? undefined : dropped || undefined,
          after: after === 'feedback' ? after : 'retrospective',
          pages: [...new Set(pages.flatMap((page) => find(page, entry) ?? []))].filter((id) => id !== entry.id),
        };
      });
    })
    .sort(compareActions);
}

function compareActions(a: Action, b: Action): number {
  return (
    Number(!isOpen(a)) - Number(!isOpen(b)) ||
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
