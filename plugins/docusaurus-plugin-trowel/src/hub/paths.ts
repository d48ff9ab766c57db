import type { Entry, StepTag } from '../content/entry.ts';
import type { KindFields, KindName } from '../content/kinds/index.ts';
import type { Stage } from '../content/kinds/path.ts';
import { didYouMean } from '../content/nearest.ts';
import { compareText, type Problem } from '../content/problem.ts';
import type { PathPlan, PlannedStage, PlannedStep } from './hub.ts';
import { orderByPrerequisite } from './order.ts';
import { expectedName, type Resolve } from './resolve.ts';

/** How long a step takes that does not say so. */
const defaultMinutes = 10;
/** What comes first among steps that do not depend on each other: what it is, then why, then how. */
const readingOrder: readonly KindName[] = [
  'guide',
  'person',
  'system',
  'archaeology',
  'constraint',
  'decision',
  'pattern',
  'challenge',
  'story',
  'playbook',
  'path',
];

interface Tagged {
  readonly entry: Entry;
  readonly tag: StepTag;
}

/** Lays out every path: its stages, and in each the pages tagged into it, ordered by prerequisite. */
export function buildPaths(
  entries: readonly Entry[],
  resolve: Resolve,
): { readonly paths: readonly PathPlan[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tagged = new Map<string, Tagged[]>();
  for (const entry of entries) {
    for (const tag of entry.steps) {
      const found = resolve({ target: tag.path, kind: 'path' }, entry);
      if (found.type === 'found') tagged.set(found.entry.id, [...(tagged.get(found.entry.id) ?? []), { entry, tag }]);
      else {
        const hint = found.type === 'missing' && found.nearest ? ` Did you mean \`${found.nearest}\`?` : '';
        problems.push({
          code: 'dangling-reference',
          severity: 'error',
          message: `\`paths\` names \`${tag.path}\`, which is not ${expectedName('path')}.${hint}`,
          source: entry.source,
          at: tag.at,
          field: 'paths',
        });
      }
    }
  }
  const paths = entries
    .filter(({ kind }) => kind === 'path')
    .map((path) =>
      buildPath({ path, tagged: tagged.get(path.id) ?? [], resolve, report: (problem) => problems.push(problem) }),
    );
  return { paths, problems };
}

interface PathInput {
  readonly path: Entry;
  readonly tagged: readonly Tagged[];
  readonly resolve: Resolve;
  readonly report: (problem: Problem) => void;
}

function buildPath({ path, tagged, resolve, report }: PathInput): PathPlan {
  const declared: readonly Stage[] = (path.fields as KindFields<'path'>).stages ?? [];
  const known = declared.map(({ id }) => id);
  const undeclared = new Set<string>();
  for (const { entry, tag } of tagged) {
    if (tag.stage === undefined || known.includes(tag.stage)) continue;
    undeclared.add(tag.stage);
    if (known.length > 0)
      report({
        code: 'unknown-stage',
        severity: 'error',
        message: `\`paths\` names the stage \`${tag.stage}\`, which ${path.id} does not have; expected ${known.join(', ')}.${didYouMean(tag.stage, known)}`,
        source: entry.source,
        at: tag.at,
        field: 'paths',
      });
  }
  const stages: Stage[] = [...declared, ...[...undeclared].sort(compareText).map((id) => ({ id }) as Stage)];
  if (stages.length === 0) stages.push({ id: 'steps' } as Stage);

  const stageOf = ({ tag }: Tagged) =>
    Math.max(
      0,
      stages.findIndex(({ id }) => id === tag.stage),
    );
  const members = new Map(tagged.map((member) => [member.entry.id, member]));
  const nodes = [...members.values()].sort(compareSteps).map((member) => ({
    id: member.entry.id,
    after: findPrerequisites({ member, members, stageOf, resolve, report }),
    member,
  }));
  const { sorted, cycles } = orderByPrerequisite(nodes);
  for (const cycle of cycles) {
    const first = members.get(cycle[0] as string) as Tagged;
    report({
      code: 'cycle',
      severity: 'error',
      message: `In ${path.id}, these steps wait for each other: ${[...cycle, cycle[0]].join(' → ')}; remove one \`after\`.`,
      source: first.entry.source,
      at: first.tag.at,
      field: 'paths',
    });
  }
  return {
    id: path.id,
    stages: stages.map(
      (stage, index): PlannedStage => ({
        id: stage.id,
        title: stage.title ?? toTitle(stage.id),
        within: stage.within,
        steps: sorted
          .filter(({ member }) => stageOf(member) === index)
          .map(
            ({ id, after, member }): PlannedStep => ({
              entry: id,
              minutes: member.tag.minutes ?? defaultMinutes,
              who: member.tag.who,
              after,
            }),
          ),
      }),
    ),
  };
}

/** The steps of the same path that come before this one. Those of a later stage cannot. */
function findPrerequisites({
  member,
  members,
  stageOf,
  resolve,
  report,
}: Omit<PathInput, 'path' | 'tagged'> & {
  member: Tagged;
  members: ReadonlyMap<string, Tagged>;
  stageOf: (tagged: Tagged) => number;
}): string[] {
  const { entry, tag } = member;
  return tag.after.flatMap((target) => {
    const found = resolve({ target }, entry);
    const say = (message: string) =>
      report({
        code: found.type === 'ambiguous' ? 'ambiguous-reference' : 'dangling-reference',
        severity: 'error',
        message,
        source: entry.source,
        at: tag.at,
        field: 'paths',
      });
    if (found.type === 'missing')
      say(
        `\`after\` names \`${target}\`, which is not ${expectedName(undefined)}.${found.nearest ? ` Did you mean \`${found.nearest}\`?` : ''}`,
      );
    if (found.type === 'ambiguous')
      say(
        `\`after\` names \`${target}\`, which can be ${found.entries.map(({ id }) => `\`${id}\``).join(', ')}; name one of them.`,
      );
    if (found.type !== 'found') return [];
    const prerequisite = members.get(found.entry.id);
    if (!prerequisite) {
      say(
        `\`after\` names \`${target}\`, which is no step of the path ${tag.path}; tag it into the path, or remove it.`,
      );
      return [];
    }
    if (stageOf(prerequisite) > stageOf(member))
      say(`\`after\` names \`${target}\`, which comes in a later stage; move one of the two.`);
    return stageOf(prerequisite) > stageOf(member) ? [] : [found.entry.id];
  });
}

function compareSteps(a: Tagged, b: Tagged): number {
  return (
    readingOrder.indexOf(a.entry.kind) - readingOrder.indexOf(b.entry.kind) ||
    (a.entry.number ?? 0) - (b.entry.number ?? 0) ||
    compareText(a.entry.id, b.entry.id)
  );
}

/** `week-1` → `Week 1`. */
function toTitle(id: string): string {
  const words = id.replaceAll(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
