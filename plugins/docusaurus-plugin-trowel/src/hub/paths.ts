import type { Entry } from '../content/entry.ts';
import { kinds } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import { hashPageStep } from '../content/stepHash.ts';
import { compareText } from '../shared/compareText.ts';
import type { PathPlan, PlannedStep } from './hub.ts';
import { findPrerequisites, locateTag, type PathMember, type TaggedEntry } from './prerequisites.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import type { Resolve } from './resolver.ts';
import { listStages } from './stages.ts';
import { sortTopologically } from './topologicalOrder.ts';

/** How long a step takes when its tag does not say so. */
const defaultMinutes = 10;

/** Plans every path: its stages, each with the entries tagged into it, sorted by prerequisite. */
export function buildPaths(
  entries: readonly Entry[],
  resolve: Resolve,
): { readonly paths: readonly PathPlan[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const tagged = collectTags(entries, resolve, report);
  const paths = entries
    .filter(({ kind }) => kind === 'path')
    .map((path) => buildPath({ path, tagged: tagged.get(path.id) ?? [], resolve, report }));
  return { paths, problems };
}

/** Collects the entries tagged into each path, by the path's id. */
function collectTags(
  entries: readonly Entry[],
  resolve: Resolve,
  report: (problem: Problem) => void,
): ReadonlyMap<string, TaggedEntry[]> {
  const tagged = new Map<string, TaggedEntry[]>();
  for (const entry of entries) {
    for (const tag of entry.steps) {
      const pointer = { target: tag.path, kind: 'path' } as const;
      const found = resolve(pointer, entry);
      if (found.type !== 'found') {
        report(toReferenceProblem({ ...pointer, found, lead: '`paths` names', ...locateTag({ entry, tag }) }));
        continue;
      }
      const { id } = found.entry;
      const members = tagged.get(id) ?? [];
      tagged.set(id, members);
      if (members.at(-1)?.entry !== entry) members.push({ entry, tag });
      else {
        const message = `\`paths\` names ${id} twice; a page is one step of a path, and the first tag counts.`;
        report({ code: 'contradiction', severity: 'warning', message, ...locateTag({ entry, tag }) });
      }
    }
  }
  return tagged;
}

interface PathInput {
  readonly path: Entry;
  readonly tagged: readonly TaggedEntry[];
  readonly resolve: Resolve;
  readonly report: (problem: Problem) => void;
}

function buildPath({ path, tagged, resolve, report }: PathInput): PathPlan {
  const stages = listStages({ path, tagged, report });
  const members = new Map(
    tagged.map(({ entry, tag }): [string, PathMember] => {
      const stage = stages.findIndex(({ id }) => id === tag.stage);
      return [entry.id, { entry, tag, stage: Math.max(0, stage) }];
    }),
  );
  const nodes = [...members.values()].sort(compareSteps).map((member) => {
    const { after, problems } = findPrerequisites(member, members, resolve);
    problems.forEach(report);
    return { id: member.entry.id, after, member };
  });
  const { sorted, cycles } = sortTopologically(nodes);
  for (const cycle of cycles) {
    const first = members.get(cycle[0] as string) as PathMember;
    const message = `In ${path.id}, these steps wait for each other: ${[...cycle, cycle[0]].join(' → ')}; remove one \`after\`.`;
    report({ code: 'cycle', severity: 'error', message, ...locateTag(first) });
  }
  const steps = sorted.map(({ id, after, member: { entry, tag, stage } }) => ({
    stage,
    step: {
      id,
      title: entry.title,
      entry: entry.id,
      minutes: tag.minutes ?? defaultMinutes,
      who: tag.who,
      after,
      do: tag.do,
      why: tag.why,
      doneWhen: tag.doneWhen,
      milestone: tag.milestone ?? false,
      hash: hashPageStep(entry),
    } satisfies PlannedStep,
  }));
  return {
    id: path.id,
    stages: stages.map(({ id, title, within }, index) => ({
      id,
      title,
      within,
      steps: steps.filter(({ stage }) => stage === index).map(({ step }) => step),
    })),
  };
}

/** Compares by reading place of the kind, then by number, then by id. */
function compareSteps(a: PathMember, b: PathMember): number {
  return (
    kinds[a.entry.kind].readingPlace - kinds[b.entry.kind].readingPlace ||
    (a.entry.number ?? 0) - (b.entry.number ?? 0) ||
    compareText(a.entry.id, b.entry.id)
  );
}
