import { compareText } from '../shared/compareText.ts';
import { nameOfId } from '../shared/name.ts';
import { toAliases } from './aliases.ts';
import type { Hub, PathPlan } from './hub.ts';
import { createBlockReader, type Edit, findChangedSections, toEdits, toPageText, type Version } from './pageEdits.ts';
import { toStepId } from './prerequisites.ts';

/** How the steps of a path have changed, as far as git knows at the build. All is empty where it does not. */
export interface PathHistory {
  /** The former texts of each step, newest first, by the step's id. */
  readonly changes: Readonly<Record<string, readonly StepChange[]>>;
  /** Steps that are no longer in the path, the latest first. */
  readonly removed: readonly RemovedStep[];
  /** Today's id of each step that had another one, by the former id. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** A former text of a step, and what replaced it. */
export interface StepChange {
  /** The hash of the former text. */
  readonly hash: string;
  /** The day on which it was replaced. */
  readonly date: string;
  /** What was changed, in one line, by whoever changed it. */
  readonly summary: string;
  /** The headings of the sections that were changed: at most three. */
  readonly sections?: readonly string[];
}

/** A step that is no longer in a path. */
export interface RemovedStep {
  readonly id: string;
  readonly title: string;
  /** The day on which it left the path. */
  readonly date: string;
  readonly summary: string;
}

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
  const aliases = toAliases(hub);
  return new Map(hub.paths.map((plan) => [plan.id, tellPathHistory(plan, { edits, aliases, lost: found.lost })]));
}

interface HistoryInput {
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly lost: PageVersions['lost'];
}

function tellPathHistory({ id: path, stages }: PathPlan, { edits, aliases, lost }: HistoryInput): PathHistory {
  const steps = stages.flatMap((stage) => stage.steps);
  const present = new Set(steps.map(({ id }) => id));
  const changes: Record<string, StepChange[]> = {};
  const renamed: Record<string, string> = {};
  const removed: RemovedStep[] = [];
  for (const [former, today] of Object.entries(aliases)) if (present.has(today)) renamed[former] = today;
  for (const { id, entry } of steps) {
    const own = edits.get(entry ?? path) ?? [];
    const of = entry === undefined ? createBlockReader(id) : toPageText;
    if (entry !== undefined) for (const { before } of own) if (before.id !== id) renamed[before.id] = id;
    const rows = own.flatMap(({ before, after, date, summary }): StepChange[] => {
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
