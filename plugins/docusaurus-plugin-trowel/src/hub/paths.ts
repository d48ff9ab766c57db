import type { Entry } from '../content/entry.ts';
import { type KindFields, kinds } from '../content/kinds/index.ts';
import type { Stage } from '../content/kinds/path.ts';
import { didYouMean } from '../content/nearest.ts';
import type { Problem } from '../content/problem.ts';
import { compareText } from '../shared/compareText.ts';
import type { PathPlan, PlannedStep } from './hub.ts';
import { orderByPrerequisite } from './order.ts';
import { findPrerequisites, type Member, placeOf, type Tagged } from './prerequisites.ts';
import type { Resolve } from './resolve.ts';
import { toUnresolvedProblem } from './unresolved.ts';

/** How long a step takes that does not say so. */
const defaultMinutes = 10;

type Report = (problem: Problem) => void;

/** Lays out every path: its stages, and in each the pages tagged into it, ordered by prerequisite. */
export function buildPaths(
  entries: readonly Entry[],
  resolve: Resolve,
): { readonly paths: readonly PathPlan[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const tagged = collectTags(entries, resolve, report);
  const paths = entries
    .filter(({ kind }) => kind === 'path')
    .map((path) => buildPath({ path, tagged: tagged.get(path.id) ?? [], resolve, report }));
  return { paths, problems };
}

/** The pages tagged into each path, by the path's id. */
function collectTags(entries: readonly Entry[], resolve: Resolve, report: Report): ReadonlyMap<string, Tagged[]> {
  const tagged = new Map<string, Tagged[]>();
  for (const entry of entries) {
    for (const tag of entry.steps) {
      const pointer = { target: tag.path, kind: 'path' } as const;
      const found = resolve(pointer, entry);
      if (found.type !== 'found') {
        report(toUnresolvedProblem({ ...pointer, found, lead: '`paths` names', ...placeOf({ entry, tag }) }));
        continue;
      }
      const { id } = found.entry;
      const members = tagged.get(id) ?? [];
      tagged.set(id, members);
      if (members.at(-1)?.entry !== entry) members.push({ entry, tag });
      else {
        const message = `\`paths\` names ${id} twice; a page is one step of a path, and the first tag counts.`;
        report({ code: 'contradiction', severity: 'warning', message, ...placeOf({ entry, tag }) });
      }
    }
  }
  return tagged;
}

interface PathInput {
  readonly path: Entry;
  readonly tagged: readonly Tagged[];
  readonly resolve: Resolve;
  readonly report: Report;
}

function buildPath({ path, tagged, resolve, report }: PathInput): PathPlan {
  const stages = listStages({ path, tagged, resolve, report });
  const members = new Map(
    tagged.map(({ entry, tag }): [string, Member] => {
      const stage = stages.findIndex(({ id }) => id === tag.stage);
      return [entry.id, { entry, tag, stage: Math.max(0, stage) }];
    }),
  );
  const nodes = [...members.values()].sort(compareSteps).map((member) => {
    const { after, problems } = findPrerequisites(member, members, resolve);
    problems.forEach(report);
    return { id: member.entry.id, after, member };
  });
  const { sorted, cycles } = orderByPrerequisite(nodes);
  for (const cycle of cycles) {
    const first = members.get(cycle[0] as string) as Member;
    const message = `In ${path.id}, these steps wait for each other: ${[...cycle, cycle[0]].join(' → ')}; remove one \`after\`.`;
    report({ code: 'cycle', severity: 'error', message, ...placeOf(first) });
  }
  const steps = sorted.map(({ id, after, member: { tag, stage } }) => ({
    stage,
    step: { entry: id, minutes: tag.minutes ?? defaultMinutes, who: tag.who, after } satisfies PlannedStep,
  }));
  return {
    id: path.id,
    stages: stages.map(({ id, title, within }, index) => ({
      id,
      title: title ?? toTitle(id),
      within,
      steps: steps.filter(({ stage }) => stage === index).map(({ step }) => step),
    })),
  };
}

/** The stages that a path declares, and behind them those that only pages name. */
function listStages({ path, tagged, report }: PathInput): Stage[] {
  const declared = mergeStages(path, report);
  const known = declared.map(({ id }) => id);
  const undeclared = new Set<string>();
  for (const { entry, tag } of tagged) {
    if (tag.stage === undefined || known.includes(tag.stage)) continue;
    undeclared.add(tag.stage);
    if (known.length === 0) continue;
    const message = `\`paths\` names the stage \`${tag.stage}\`, which ${path.id} does not have; expected ${known.join(', ')}.${didYouMean(tag.stage, known)}`;
    report({ code: 'unknown-stage', severity: 'error', message, ...placeOf({ entry, tag }) });
  }
  const ids = [...undeclared].sort(compareText);
  const all: Stage[] = [...declared, ...ids.map((id) => ({ id, title: undefined, within: undefined }))];
  return all.length > 0 ? all : [{ id: 'steps', title: undefined, within: undefined }];
}

/** A path's own stages, each once: what a second one of the same id adds is kept. */
function mergeStages(path: Entry, report: Report): Stage[] {
  const merged = new Map<string, Stage>();
  for (const [index, stage] of ((path.fields as KindFields<'path'>).stages ?? []).entries()) {
    const { id, title, within } = stage;
    const first = merged.get(id);
    merged.set(id, first ? { id, title: first.title ?? title, within: first.within ?? within } : stage);
    if (!first) continue;
    const message = `\`stages\` has the stage \`${id}\` twice; give one of the two another id. Until then they are one stage.`;
    const at = path.places[`stages.${index}`] ?? path.places.stages;
    report({ code: 'duplicate-id', severity: 'warning', message, source: path.source, at, field: 'stages' });
  }
  return [...merged.values()];
}

function compareSteps(a: Member, b: Member): number {
  return (
    kinds[a.entry.kind].readingPlace - kinds[b.entry.kind].readingPlace ||
    (a.entry.number ?? 0) - (b.entry.number ?? 0) ||
    compareText(a.entry.id, b.entry.id)
  );
}

/** `week-1` → `Week 1`. */
function toTitle(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
