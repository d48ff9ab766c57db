import type { Fix } from '../content/fix.ts';
import type { Position, Problem } from '../content/problem.ts';
import { groupBy } from '../shared/collections.ts';
import type { CalendarDate } from '../shared/date.ts';
import { lazyValue } from '../shared/lazyValue.ts';
import { nameOfId, normalizeName } from '../shared/name.ts';
import type { FindEntry, Hub, HubEntry, PlannedStep } from './hub.ts';
import type { PathView, StepFault } from './pathView.ts';
import { findOverfullStages } from './stageTime.ts';
import { findReplacement, isCurrent } from './stepReplacement.ts';
import { findSuccessors } from './successors.ts';
import { findUntaughtSkills } from './untaughtSkills.ts';

/** What is wrong with a path or one of its steps, and where to mend it. */
export interface PathFault extends Problem {
  /** The id of the path. */
  readonly path: string;
  /** The id of the step that it is about. */
  readonly step?: string;
  /** The id of the page that could take the place of the step, or teach what is missing. */
  readonly replacement?: string;
}

/**
 * Finds what has become wrong with paths while nobody looked: steps whose page no longer holds, or whose owner has left, stages that take more
 * time than they have, skills that nothing teaches in time. Proposes what could take a step's place. Depends on the day.
 */
export function findPathFaults(hub: Hub, today: CalendarDate): PathFault[] {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const find: FindEntry = (id) => byId.get(id);
  const current = lazyValue(() => groupBy(hub.entries.filter(isCurrent), ({ kind }) => kind));
  const currentOf: PathView['currentOf'] = (kind) => current().get(kind) ?? [];
  return hub.paths.flatMap((plan) => {
    const path = find(plan.id);
    if (!path) return [];
    const steps = plan.stages.flatMap((stage) => stage.steps);
    const view = { plan, path, steps, entries: hub.entries, currentOf, find };
    const ofSteps = [...findStaleSteps(view, today), ...findUntaughtSkills(view)].map(
      ({ step, code, message, replacement, fixes }): PathFault => ({
        ...{ code, severity: 'warning', message, path: plan.id, step: step.id, replacement: replacement?.id },
        ...(fixes && { fixes }),
        ...locate(step, view),
      }),
    );
    const ofStages = findOverfullStages(plan).map(
      (message): PathFault => ({
        ...{ code: 'overfull-stage', severity: 'warning', message, path: plan.id },
        ...{ source: path.source, at: path.places.stages, field: 'stages' },
      }),
    );
    return [...ofSteps, ...ofStages];
  });
}

/** Finds steps whose page no longer holds, or that readers do not reach. */
function findStaleSteps(view: PathView, today: CalendarDate): StepFault[] {
  const hidden = new Set<string>();
  return view.steps.flatMap((step): StepFault[] => {
    const entry = view.find(step.entry ?? '');
    const blocker = step.after.find((id) => hidden.has(id));
    if (blocker !== undefined || entry?.draft || entry?.unlisted) hidden.add(step.id);
    if (!entry) return [];
    const [successor, reason, advice, fixes] = describeState(entry, view.find, today) ?? [];
    const unreachable = `comes after \`${nameOfId(blocker ?? '')}\`, which readers do not see, so nobody can begin it`;
    const what = reason ?? (blocker === undefined ? undefined : unreachable);
    if (what === undefined) return [];
    const replacement = successor ?? findReplacement(entry, view);
    const message = `This step of ${view.plan.id} ${what}. ${advise(replacement, advice, view)}`;
    return [{ step, code: 'stale-step', message, replacement, ...(fixes && { fixes }) }];
  });
}

/** Says why a page is no good step any more, and what succeeded it. */
function describeState(
  entry: HubEntry,
  find: FindEntry,
  today: CalendarDate,
): readonly [successor: HubEntry | undefined, reason: string, advice?: string, fixes?: readonly Fix[]] | undefined {
  const successor = findSuccessors(entry, find).at(-1);
  if (successor) return [successor, `was superseded by \`${successor.id}\``];
  if (entry.draft) return [undefined, 'is a draft, which a build leaves out'];
  if (entry.unlisted) return [undefined, 'is unlisted, so no list leads to it'];
  if (entry.status === 'retired' || entry.status === 'deprecated' || entry.status === 'superseded')
    return [undefined, `is ${entry.status}`];
  const owner = find(entry.ownerId ?? '');
  const left = owner?.fields.leaving;
  if (owner && typeof left === 'string' && left < today)
    return [undefined, `belongs to ${owner.title}, who left on ${left}`, 'Give it another `owner`'];
  if (entry.due !== undefined && entry.due < today)
    return [
      undefined,
      `has been due to be verified since ${entry.due}`,
      `Confirm it with \`trowel verify ${nameOfId(entry.id)}\``,
      [{ type: 'today', field: 'verified' }],
    ];
  return undefined;
}

function advise(replacement: HubEntry | undefined, fix: string | undefined, { plan, steps }: PathView): string {
  const mend = fix ?? 'Mend the page';
  if (!replacement) return `${mend}, or take the tag out.`;
  if (steps.some(({ entry }) => entry === replacement.id))
    return `\`${replacement.id}\` is in the path already; take this tag out.`;
  const tag = `tag \`${replacement.id}\` (${replacement.source}) into \`${nameOfId(plan.id)}\` in its place`;
  return fix === undefined ? `${tag.charAt(0).toUpperCase()}${tag.slice(1)}.` : `${mend}, or ${tag}.`;
}

/** Returns where a step is written: its block, or the tag of its page. */
function locate(step: PlannedStep, { path, find }: PathView): { source: string; at?: Position; field?: string } {
  const entry = find(step.entry ?? '');
  if (!entry) {
    const block = path.stepBlocks.find(({ id }) => step.id.endsWith(`#${id}`));
    return { source: path.source, at: block?.at };
  }
  const names = [path.id, nameOfId(path.id), nameOfId(path.id).split('/').at(-1) ?? ''].map(normalizeName);
  const tag = entry.steps.find((one) => names.includes(normalizeName(one.path))) ?? entry.steps[0];
  return { source: entry.source, at: tag?.at, field: 'paths' };
}
