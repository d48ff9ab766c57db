import { compareText } from '../shared/compareText.ts';
import { nameOfId } from '../shared/name.ts';
import type { Hub, HubEntry, PlaybookPlan } from './hub.ts';
import { createCompiler, type Selection } from './playbookCompiler.ts';

/** What sessions are compiled for without anybody writing a playbook. */
export interface SessionSubject {
  readonly type: 'path' | 'system' | 'skill';
  /** The name of the path or system in its id, or the skill. */
  readonly name: string;
  /** The id of the path or system. */
  readonly entry?: string;
}

/** A playbook that nobody wrote: the blocks about a path, a system or a skill. */
export interface CompiledSession extends PlaybookPlan {
  readonly subject: SessionSubject;
}

/** Fewer blocks than these are no session. */
const fewest = 4;
/** The most systems, and the most skills. Those with most blocks are taken. */
const most = 60;

/** Compiles a playbook for each path, for the systems and for the skills about which there are enough blocks. */
export function compileSessions({ entries, paths }: Pick<Hub, 'entries' | 'paths'>): readonly CompiledSession[] {
  const compile = createCompiler(entries, paths);
  const make = (
    subject: SessionSubject,
    { fits = () => true, skills }: Partial<Pick<Selection, 'fits' | 'skills'>>,
  ): CompiledSession => ({
    ...compile({
      id: `session/${subject.type}/${subject.name}`,
      follows: subject.type === 'path',
      path: subject.type === 'path' ? subject.entry : undefined,
      fits: (entry) => entry.kind !== 'playbook' && fits(entry),
      skills,
      isForMentors: true,
    }),
    subject,
  });
  const ofPaths = paths.map(({ id }) => make({ type: 'path', name: nameOfId(id), entry: id }, {}));
  const ofSystems = entries
    .filter(({ kind }) => kind === 'system')
    .map(({ id }) => {
      const isAbout = (entry: HubEntry) => entry.id === id || entry.systemIds.includes(id);
      return make({ type: 'system', name: nameOfId(id), entry: id }, { fits: isAbout });
    });
  const withBlocks = entries.filter(({ blocks }) => blocks.length > 0);
  const skills = new Set(
    withBlocks.flatMap((entry) => [...entry.skills, ...entry.blocks.flatMap((block) => block.skills ?? [])]),
  );
  const ofSkills = [...skills]
    .sort(compareText)
    .map((skill) => make({ type: 'skill', name: skill }, { skills: [skill] }));
  return [...ofPaths.filter((plan) => countBlocks(plan) > 0), ...chooseFullest(ofSystems), ...chooseFullest(ofSkills)];
}

/** Chooses the plans with the most blocks, in their order. */
function chooseFullest(plans: readonly CompiledSession[]): readonly CompiledSession[] {
  const enough = plans.filter((plan) => countBlocks(plan) >= fewest && (plan.counts.ask ?? 0) > 0);
  const chosen = new Set([...enough].sort((a, b) => countBlocks(b) - countBlocks(a)).slice(0, most));
  return enough.filter((plan) => chosen.has(plan));
}

/** Counts the blocks of a plan. */
export function countBlocks({ counts }: Pick<PlaybookPlan, 'counts'>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
