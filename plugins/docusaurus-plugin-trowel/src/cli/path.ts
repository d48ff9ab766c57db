import path from 'node:path';
import type { PathPlan, PlannedStep } from '../hub/hub.ts';
import { findPathFaults, type PathFault } from '../hub/pathMending.ts';
import { proposePath } from '../hub/pathProposal.ts';
import { nameOfId } from '../shared/name.ts';
import { pluralize } from '../shared/plural.ts';
import type { ContentOptions } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder } from './pageFinder.ts';
import { toDraft } from './path/draft.ts';
import type { PathJson } from './shapes/path.ts';

interface PathOptions extends Pick<ContentOptions, 'content'> {
  /** A path, as people write it. */
  readonly name: string;
  readonly json: boolean;
}

/** `trowel path`: prints the stages and steps of a path with the time that they take, and what is wrong with them. */
export async function printPath({ name, json, content: folder }: PathOptions, io: Io): Promise<number> {
  const root = path.resolve(io.cwd, folder ?? '.');
  const content = await loadContent({ content: folder }, io);
  const found = createPageFinder(content, { cwd: io.cwd, root, kind: 'path' })(name);
  if ('fault' in found) throw new UsageError(found.fault);
  const plan = content.hub.paths.find(({ id }) => id === found.entry.id);
  if (!plan) throw new UsageError(`\`${toLine(name)}\` is no path. To see all paths: trowel list --kind path`);
  const faults = findPathFaults(content.hub, io.today).filter((fault) => fault.path === plan.id);
  const report = toPathJson(plan, { title: found.entry.title, source: found.entry.source, faults });
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, await createLook(io)));
  return exitCodes.ok;
}

interface PathFacts {
  readonly title: string;
  readonly source: string;
  readonly faults: readonly PathFault[];
}

function toPathJson({ id, stages }: PathPlan, { title, source, faults }: PathFacts): PathJson {
  return {
    version: 1,
    id,
    title,
    source,
    stages: stages.map((stage) => ({
      id: stage.id,
      title: stage.title,
      within: stage.within ?? null,
      minutes: sum(stage.steps),
      steps: stage.steps.map((step) => ({
        id: step.id,
        title: step.title,
        minutes: step.minutes,
        who: step.who,
        after: [...step.after],
        do: step.do ?? null,
        why: step.why ?? null,
        doneWhen: step.doneWhen ?? null,
        milestone: step.milestone,
        hash: step.hash,
      })),
    })),
    faults: faults.map(({ code, step, message, replacement }) => ({
      code,
      step: step ?? null,
      message,
      replacement: replacement ?? null,
    })),
  };
}

function toText({ title, source, stages, faults }: PathJson, { paint, wrap }: Look): string {
  const titles = new Map(stages.flatMap(({ steps }) => steps.map((step) => [step.id, step.title])));
  const steps = stages.flatMap((stage) => stage.steps);
  const head = `${paint('bold', toLine(title))} ${paint('dim', `(${toLine(source)})`)}`;
  const tree = stages.flatMap((stage, at) => {
    const isLast = at === stages.length - 1;
    const within = stage.within === null ? '' : `, within ${stage.within}`;
    const lead = `${toLine(stage.title)}${toLine(within)}: ${toTime(stage.minutes)}`;
    return [
      `${isLast ? '└─' : '├─'} ${paint('bold', lead)}`,
      ...stage.steps.flatMap((step, index) => {
        const bar = isLast ? '   ' : '│  ';
        const isLastStep = index === stage.steps.length - 1;
        const facts = [
          toTime(step.minutes),
          ...(step.who === 'hire' ? [] : [step.who]),
          ...(step.milestone ? ['milestone'] : []),
          ...(step.after.length > 0 ? [`after ${step.after.map((id) => titles.get(id) ?? id).join(', ')}`] : []),
        ].join(' · ');
        const under = `${bar}${isLastStep ? '   ' : '│  '}`;
        return [
          wrap(`${bar}${isLastStep ? '└─' : '├─'} ${toLine(step.title)}  ${paint('dim', toLine(facts))}`, under),
          ...(step.do === null ? [] : [wrap(`${under}${toLine(step.do)}`, under)]),
        ];
      }),
    ];
  });
  const total = `${pluralize(steps.length, 'step')}, ${toTime(steps.reduce((all, { minutes }) => all + minutes, 0))} in all`;
  const wrong = faults.map(({ message }) => wrap(`${paint('yellow', 'warning')}: ${toLine(message)}`, '  '));
  return `${[head, ...tree, '', total, ...(wrong.length > 0 ? ['', ...wrong] : [])].join('\n')}\n`;
}

interface NewPathOptions extends Pick<ContentOptions, 'content'> {
  /** The role, in words. */
  readonly role: string;
  /** Whose systems the path is about: people, or tags that the people of a team have. Those that the role names unless given. */
  readonly owner?: readonly string[];
  /** The systems that it is about. */
  readonly system?: readonly string[];
}

/** `trowel path new`: prints the draft of a path that is made from tags. */
export async function printNewPath({ role, owner, system, content: folder }: NewPathOptions, io: Io): Promise<number> {
  const root = path.resolve(io.cwd, folder ?? '.');
  const content = await loadContent({ content: folder }, io);
  const places = { cwd: io.cwd, root };
  const proposal = proposePath(content.hub, {
    role,
    owners: owner?.flatMap((written) => findOwners(written, content, places)),
    systems: system?.map((written) => findSystem(written, content, places)),
  });
  if (proposal.systems.length === 0) {
    const names = content.hub.systems.map(({ id }) => nameOfId(id)).join(', ');
    if (names === '')
      throw new UsageError(
        'This hub has no pages of systems, of which a path is proposed; write one in docs/systems first.',
      );
    throw new UsageError(
      owner === undefined
        ? `No system has \`${toLine(role)}\` in its name, tags or skills; name one of these in the role, or use --system <systems> or --owner <people>: ${toLine(names)}`
        : `No system that still runs is owned by \`${toLine(owner.join(', '))}\`; use --system <systems> with some of these: ${toLine(names)}`,
    );
  }
  io.stdout.write(toDraft(proposal));
  return exitCodes.ok;
}

interface Places {
  readonly cwd: string;
  readonly root: string;
}

/** Finds the person that a name means, or the people of a team: those who have it as a tag. */
function findOwners(written: string, content: Content, places: Places): readonly string[] {
  const found = createPageFinder(content, { ...places, kind: 'person' })(written);
  if ('entry' in found) return [found.entry.id];
  const name = written.toLowerCase();
  const team = content.hub.entries.filter(
    ({ kind, tags }) => kind === 'person' && tags.some((tag) => tag.toLowerCase() === name),
  );
  if (team.length === 0)
    throw new UsageError(`Nobody has the tag \`${toLine(written)}\`, by which a team is named. ${found.fault}`);
  return team.map(({ id }) => id);
}

function findSystem(written: string, content: Content, places: Places): string {
  const found = createPageFinder(content, { ...places, kind: 'system' })(written);
  if ('fault' in found) throw new UsageError(found.fault);
  return found.entry.id;
}

function sum(steps: readonly Pick<PlannedStep, 'minutes'>[]): number {
  return steps.reduce((total, { minutes }) => total + minutes, 0);
}

function toTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(' ');
}
