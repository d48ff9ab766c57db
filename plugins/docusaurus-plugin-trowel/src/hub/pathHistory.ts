import { compareText } from '../shared/compareText.ts';
import { nameOfId } from '../shared/name.ts';
import type { FormerText, PathHistory, RemovedStep } from '../shared/pathHistory.ts';
import { listFormerIds } from './aliases.ts';
import type { Hub, PathPlan } from './hub.ts';
import { createBlockReader, type Edit, findChangedSections, toEdits, toPageText, type Version } from './pageEdits.ts';
import { toStepId } from './prerequisites.ts';

/** The former texts of pages, as git knows them. */
export interface PageVersions {
  /** The texts of each page, by its source, newest first. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
  /** The last texts of pages that a commit deleted, or took out of a path. Each has that commit. */
  readonly lost: readonly Version[];
}

const most = { changes: 8, removed: 50 };

/** Tells the history of each path's steps, by the path's id. Pure: git is asked elsewhere. */
export function tellPathHistories(hub: Hub, found: PageVersions): ReadonlyMap<string, PathHistory> {
  const idOf = new Map(hub.entries.map(({ source, id }) => [source, id]));
  const edits = new Map(
    [...found.versions].flatMap(([source, versions]) => {
      const id = idOf.get(source);
      return id === undefined ? [] : [[id, toEdits(versions)] as const];
    }),
  );
  const taken = new Set(hub.entries.map(({ id }) => id));
  const aliases = new Map(hub.entries.map((entry) => [entry.id, listFormerIds(entry)]));
  const input = { edits, aliases, taken, lost: found.lost };
  return new Map(hub.paths.map((plan) => [plan.id, tellPathHistory(plan, input)]));
}

interface HistoryInput {
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** Former ids that a page names itself, by its id. */
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  /** The ids that pages have today. A former one among them is another page's. */
  readonly taken: ReadonlySet<string>;
  readonly lost: PageVersions['lost'];
}

function tellPathHistory({ id: path, stages }: PathPlan, { edits, aliases, taken, lost }: HistoryInput): PathHistory {
  const steps = stages.flatMap((stage) => stage.steps);
  const present = new Set(steps.map(({ id }) => id));
  const changes: Record<string, FormerText[]> = {};
  const renamed: Record<string, string> = {};
  const removed: RemovedStep[] = [];
  const rename = (page: string) => {
    const formers = [...(aliases.get(page) ?? []), ...(edits.get(page) ?? []).map(({ before }) => before.id)];
    for (const former of formers) if (!taken.has(former)) renamed[former] = page;
  };
  rename(path);
  for (const { id, entry } of steps) {
    const own = edits.get(entry ?? path) ?? [];
    const of = entry === undefined ? createBlockReader(id) : toPageText;
    if (entry !== undefined) rename(entry);
    const rows = own.flatMap(({ before, after, date, summary }): FormerText[] => {
      const [from, to] = [of(before), of(after)];
      if (from === undefined || from === to) return [];
      const sections = entry === undefined ? [] : findChangedSections(before, after);
      return [{ hash: from, date, summary, ...(sections.length > 0 && { sections }) }];
    });
    if (rows.length > 0) changes[id] = rows.slice(0, most.changes);
  }
  for (const { before, after, date, summary } of edits.get(path) ?? [])
    for (const { id, title } of before.blocks) {
      const same = after.blocks.find((block) => block.id === id);
      const moved = after.blocks.find(
        (block) => block.title === title && !before.blocks.some(({ id: own }) => own === block.id),
      );
      const former = toStepId(before.id, id);
      if (same ?? moved) {
        const today = toStepId(path, (same ?? moved)?.id as string);
        if (former !== today) renamed[former] = renamed[today] ?? today;
      } else removed.push({ id: former, title, date, summary });
    }
  const isHere = (name: string) => name === nameOfId(path) || name === path;
  for (const [id, own] of edits)
    for (const { before, after, date, summary } of own)
      if (before.paths.some(isHere) && !after.paths.some(isHere))
        removed.push({ id, title: before.title, date, summary });
  for (const { text, date, summary } of lost)
    if (text.paths.some(isHere)) removed.push({ id: text.id, title: text.title, date, summary });
  return { changes, removed: chooseRemoved(removed, { present, renamed }), renamed };
}

/** Leaves out what is in the path today, by whatever name, and all but the last removal of a step. */
function chooseRemoved(
  removed: readonly RemovedStep[],
  { present, renamed }: { readonly present: ReadonlySet<string>; readonly renamed: PathHistory['renamed'] },
): RemovedStep[] {
  const gone = removed.filter(({ id }) => !present.has(id) && renamed[id] === undefined);
  const latestFirst = [...gone].sort((a, b) => compareText(b.date, a.date) || compareText(a.id, b.id));
  const last = new Map(latestFirst.toReversed().map((step) => [step.id, step]));
  return latestFirst.filter((step) => last.get(step.id) === step).slice(0, most.removed);
}
