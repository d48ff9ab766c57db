import type { Entry } from '../content/entry.ts';
import { kinds } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import { hashBlockStep, hashPageStep } from '../content/stepHash.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { PathPlan, PlannedStep } from './hub.ts';
import { findPathProblems } from './pathProblems.ts';
import { findPrerequisites, locateStep, type PathMember, toStepId, type WrittenStep } from './prerequisites.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import type { Resolve } from './resolver.ts';
import { listStages } from './stages.ts';
import { sortTopologically } from './topologicalOrder.ts';

/** How long a step takes when its tag does not say so. */
const defaultMinutes = 10;

/** Plans every path: its stages, each with the entries tagged into it, sorted by prerequisite. */
export function buildPaths(
  entries: readonly Entry[],
  resolveOnce: Resolve,
): { readonly paths: readonly PathPlan[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const resolve = keepResolved(resolveOnce);
  const tagged = collectTags(entries, resolve, report);
  const paths = entries
    .filter(({ kind }) => kind === 'path')
    .map((path) => {
      const blocks = path.stepBlocks.map((block) => ({ entry: path, tag: block, block }));
      return buildPath({ path, steps: [...(tagged.get(path.id) ?? []), ...blocks], resolve, report });
    });
  return { paths, problems };
}

/** Keeps what names mean, as many steps name the same path and the same pages. What a name means depends on the folder and the kind that it stands in. */
function keepResolved(resolve: Resolve): Resolve {
  const known = new Map<string, ReturnType<Resolve>>();
  return (pointer, from) => {
    const folder = from?.source.slice(0, from.source.lastIndexOf('/'));
    const key = JSON.stringify([pointer.target, pointer.kind, from?.kind, folder]);
    const resolution = known.get(key) ?? resolve(pointer, from);
    known.set(key, resolution);
    return resolution;
  };
}

/** Collects the entries tagged into each path, by the path's id. */
function collectTags(
  entries: readonly Entry[],
  resolve: Resolve,
  report: (problem: Problem) => void,
): ReadonlyMap<string, WrittenStep[]> {
  const tagged = new Map<string, WrittenStep[]>();
  for (const entry of entries) {
    for (const tag of entry.steps) {
      const pointer = { target: tag.path, kind: 'path' } as const;
      const found = resolve(pointer, entry);
      if (found.type !== 'found') {
        report(toReferenceProblem({ ...pointer, found, lead: '`paths` names', ...locateStep({ entry, tag }) }));
        continue;
      }
      const { id } = found.entry;
      const members = tagged.get(id) ?? [];
      tagged.set(id, members);
      if (members.at(-1)?.entry !== entry) members.push({ entry, tag });
      else {
        const message = `\`paths\` names ${id} twice; a page is one step of a path, and the first tag counts.`;
        report({ code: 'contradiction', severity: 'warning', message, ...locateStep({ entry, tag }) });
      }
    }
  }
  return tagged;
}

interface PathInput {
  readonly path: Entry;
  readonly steps: readonly WrittenStep[];
  readonly resolve: Resolve;
  readonly report: (problem: Problem) => void;
}

function buildPath({ path, steps, resolve, report }: PathInput): PathPlan {
  const stages = listStages({ path, tagged: steps, report });
  const positions = new Map(stages.map(({ id }, position) => [id, position]));
  const members = new Map(
    steps.map((step): [string, PathMember] => {
      const id = step.block ? toStepId(path.id, step.block.id) : step.entry.id;
      return [id, { ...step, id, stage: positions.get(step.tag.stage ?? '') ?? 0 }];
    }),
  );
  const nodes = [...members.values()].sort(compareSteps).map((member) => {
    const { after, problems } = findPrerequisites(member, { path: path.id, members, resolve });
    problems.forEach(report);
    return { id: member.id, after, member };
  });
  const { sorted, cycles } = sortTopologically(nodes);
  for (const cycle of cycles) {
    const first = members.get(cycle[0] as string) as PathMember;
    const message = `In ${path.id}, these steps wait for each other: ${[...cycle, cycle[0]].join(' → ')}; remove one \`after\`.`;
    report({ code: 'cycle', severity: 'error', message, ...locateStep(first) });
  }
  findPathProblems(path, [...members.values()]).forEach(report);
  const stepsOf = groupBy(sorted, ({ member }) => member.stage);
  return {
    id: path.id,
    stages: stages.map(({ id, title, within }, position) => ({
      id,
      title,
      within,
      steps: (stepsOf.get(position) ?? []).map(({ member, after }) => toPlannedStep(member, after)),
    })),
  };
}

function toPlannedStep({ id, entry, tag, block }: PathMember, after: readonly string[]): PlannedStep {
  return {
    id,
    title: block?.title ?? entry.title,
    entry: block ? undefined : entry.id,
    minutes: tag.minutes ?? defaultMinutes,
    who: tag.who,
    after,
    do: tag.do,
    why: tag.why,
    doneWhen: tag.doneWhen,
    milestone: tag.milestone ?? false,
    hash: block ? hashBlockStep(block) : hashPageStep(entry),
  };
}

/**
 * Compares steps that need not wait for each other: first blocks, as they stand in the path's text, then pages by the reading place of their
 * kind, by number and by id. Blocks that are milestones come last, since a stage leads up to them.
 */
function compareSteps(a: PathMember, b: PathMember): number {
  return (
    placeOf(a) - placeOf(b) ||
    (a.block && b.block ? (a.tag.at?.line ?? 0) - (b.tag.at?.line ?? 0) : 0) ||
    (a.entry.number ?? 0) - (b.entry.number ?? 0) ||
    compareText(a.id, b.id)
  );
}

function placeOf({ entry, tag, block }: PathMember): number {
  if (block) return tag.milestone ? Number.MAX_SAFE_INTEGER : -1;
  return kinds[entry.kind].readingPlace;
}
