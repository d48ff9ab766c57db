import { type BlockType, blocks } from '../content/blockTypes.ts';
import type { Block } from '../content/entry.ts';
import type { HubEntry, PathPlan, PlaybookPage, PlaybookPlan, PlaybookStage, SessionLack } from './hub.ts';
import { createFindStories } from './playbookStories.ts';

/** The skill of pages for mentors. Pitfalls there are the mentor's own. */
const mentorSkill = 'mentoring';

/** What a playbook is compiled of. */
export interface Selection {
  readonly id: string;
  /** Whether it follows a path: then it has only steps of it, and none when there is no such path. */
  readonly follows: boolean;
  readonly path?: string;
  readonly fits: (entry: HubEntry) => boolean;
  /** Skills of which a block or its page must have one. */
  readonly skills?: readonly string[];
  readonly isForMentors: boolean;
}

/** Makes the function that compiles the blocks of the entries that fit a selection, by stage of its path. */
export function createCompiler(
  entries: readonly HubEntry[],
  paths: readonly PathPlan[],
): (selection: Selection) => PlaybookPlan {
  const withBlocks = new Map(
    entries
      // Log entries and their feedback are private to mentor and mentee.
      .filter((entry) => entry.blocks.some(isCollected) && entry.kind !== 'log')
      .map((entry) => [entry.id, entry]),
  );
  const stagesOf = new Map(paths.map(({ id, stages }) => [id, stages]));
  const findStories = createFindStories(entries);
  const mentors = [...withBlocks.values()].filter(
    (entry) => isOwn(entry) && entry.blocks.some(({ type }) => type === 'pitfall'),
  );
  return ({ id, follows, path, fits, skills, isForMentors }: Selection): PlaybookPlan => {
    const takenOf = createTakenOf(skills);
    const pick = (ids: Iterable<string>) =>
      [...ids].flatMap((one) => withBlocks.get(one) ?? []).filter((entry) => fits(entry) && takenOf(entry).length > 0);
    const stages = follows
      ? (stagesOf.get(path ?? '') ?? []).map((stage) => ({
          ...stage,
          entries: pick(stage.steps.flatMap(({ entry }) => entry ?? [])),
        }))
      : [{ id: 'pages', title: '', entries: pick(withBlocks.keys()) }];
    const filled = stages.filter((stage) => stage.entries.length > 0);
    const taken = new Set(filled.flatMap((stage) => stage.entries));
    const toPage = (entry: HubEntry): PlaybookPage => ({
      entry: entry.id,
      ...(isForMentors && isOwn(entry) && { isOwn: true }),
      blocks: takenOf(entry),
    });
    return {
      id,
      ...(path !== undefined && { path }),
      stages: filled.map((stage): PlaybookStage => {
        const stories = findStories(stage.entries);
        return {
          id: stage.id,
          title: stage.title,
          pages: stage.entries.map(toPage),
          stories,
          lacks: findLacks(typesOf(stage.entries, takenOf), stories),
        };
      }),
      counts: countTypes(typesOf([...taken], takenOf)),
      own:
        isForMentors && filled.length > 0
          ? mentors
              .filter((entry) => !taken.has(entry))
              .map((entry) => ({ ...toPage(entry), blocks: indexesOf(entry, ({ type }) => type === 'pitfall') }))
          : [],
    };
  };
}

/** What a session takes of a stage's blocks. */
const expected = ['ask', 'exercise', 'shadow', 'lens'] as const satisfies readonly SessionLack[];

function findLacks(types: readonly BlockType[], stories: readonly string[]): readonly SessionLack[] {
  return [...expected.filter((type) => !types.includes(type)), ...(stories.length === 0 ? (['story'] as const) : [])];
}

/** Makes the function that returns the positions of an entry's blocks that are taken: all for sessions, or those about one of the skills. */
function createTakenOf(skills: readonly string[] | undefined): (entry: HubEntry) => readonly number[] {
  return (entry) =>
    indexesOf(
      entry,
      (block) =>
        isCollected(block) &&
        (skills === undefined || skills.some((skill) => entry.skills.includes(skill) || block.skills?.includes(skill))),
    );
}

function typesOf(entries: readonly HubEntry[], takenOf: (entry: HubEntry) => readonly number[]): readonly BlockType[] {
  return entries.flatMap((entry) => takenOf(entry).map((index) => (entry.blocks[index] as Block).type));
}

function indexesOf({ blocks: found }: HubEntry, fits: (block: Block) => boolean): readonly number[] {
  return [...found.keys()].filter((index) => fits(found[index] as Block));
}

function isOwn({ skills }: HubEntry): boolean {
  return skills.includes(mentorSkill);
}

function isCollected({ type }: Block): boolean {
  return blocks[type].isCollected;
}

function countTypes(types: readonly BlockType[]): Partial<Record<BlockType, number>> {
  const counts: Partial<Record<BlockType, number>> = {};
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
