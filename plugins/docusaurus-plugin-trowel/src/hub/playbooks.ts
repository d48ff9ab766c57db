import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry, PathPlan, PlaybookPlan } from './hub.ts';
import { createCompiler } from './playbookCompiler.ts';
import { findPlaybookProblems } from './playbookProblems.ts';
import type { Resolve } from './resolver.ts';

interface PlaybooksInput {
  readonly entries: readonly HubEntry[];
  readonly paths: readonly PathPlan[];
  readonly resolve: Resolve;
}

/** Compiles every playbook from the blocks of the entries that it selects, by stage of its path. */
export function buildPlaybooks({ entries, paths, resolve }: PlaybooksInput): {
  readonly playbooks: readonly PlaybookPlan[];
  readonly problems: readonly Problem[];
} {
  const compile = createCompiler(entries, paths);
  const written = entries.filter(({ kind }) => kind === 'playbook');
  const playbooks = written.map((playbook): PlaybookPlan => {
    const { collect, for: reader } = playbook.fields as KindFields<'playbook'>;
    const found = collect?.path === undefined ? undefined : resolve({ target: collect.path, kind: 'path' }, playbook);
    return compile({
      id: playbook.id,
      follows: collect?.path !== undefined,
      path: found?.type === 'found' ? found.entry.id : undefined,
      fits: toFilter(playbook, resolve),
      skills: collect?.skills,
      isForMentors: reader === 'mentor',
    });
  });
  const problems = written.flatMap((playbook, at) => findPlaybookProblems(playbook, playbooks[at] as PlaybookPlan));
  return { playbooks, problems };
}

/** Makes the test whether an entry fits a playbook's selection: every part of it, by at least one value each. */
function toFilter(playbook: HubEntry, resolve: Resolve): (entry: HubEntry) => boolean {
  const { path, skills, systems, tags } = (playbook.fields as KindFields<'playbook'>).collect ?? {};
  if (path === undefined && !skills && !systems && !tags) return () => false;
  // A system with a page is compared by id, one without by its name.
  const toId = (target: string) => {
    const found = resolve({ target, kind: 'system' }, playbook);
    return found.type === 'found' ? found.entry.id : target;
  };
  const wanted = systems?.map(toId);
  return (entry) =>
    entry.id !== playbook.id &&
    fitsAny(wanted, [entry.id, ...entry.systemIds, ...entry.systems]) &&
    fitsAny(tags, entry.tags);
}

function fitsAny(wanted: readonly string[] | undefined, held: readonly string[]): boolean {
  return wanted === undefined || wanted.some((value) => held.includes(value));
}
