import type { BlockLevel, BlockType, PlaybookBlockProps, PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { playbookBlockTypes } from 'docusaurus-plugin-trowel/shared';

/** What a reader narrows the blocks of a playbook by. What is absent narrows nothing. */
export interface Chosen {
  readonly types: ReadonlySet<BlockType>;
  readonly level?: string;
  /** At most so many minutes. */
  readonly minutes?: number;
  readonly skill?: string;
}

type Stages = PlaybookPart['stages'];
type Page = Stages[number]['pages'][number];

/** Levels, the lowest first, and lengths to choose from. */
const levels: readonly BlockLevel[] = ['starter', 'practised', 'expert'];
const lengths = [5, 10, 15, 30];

/** Lists the block types that a playbook has, in order, with how many blocks each has. */
export function listTypes(
  counts: PlaybookPart['counts'],
): readonly { readonly type: BlockType; readonly count: number }[] {
  return playbookBlockTypes.map((type) => ({ type, count: counts[type] ?? 0 })).filter(({ count }) => count > 0);
}

/** What the blocks of a playbook can be narrowed by besides their types. */
export interface Choices {
  readonly levels: readonly BlockLevel[];
  readonly minutes: readonly number[];
  readonly skills: readonly string[];
}

/** Lists what tells blocks apart. What all of them have, or none, is no choice. */
export function listChoices(stages: Stages): Choices {
  const blocks = listBlocks(stages);
  const own = new Set(blocks.map(({ level }) => level));
  const skills = new Set(blocks.flatMap(({ skills: some = [] }) => some));
  const times = blocks.map(({ minutes }) => minutes);
  return {
    levels: levels.filter((level) => own.has(level)),
    minutes: lengths.filter(
      (most) => times.some((minutes) => minutes <= most) && times.some((minutes) => minutes > most),
    ),
    skills: [...skills].sort(),
  };
}

/** Reads what is chosen from the query of an address. Leaves out what the playbook does not have. */
export function parseChosen(search: string, { counts, stages }: Pick<PlaybookPart, 'counts' | 'stages'>): Chosen {
  const query = new URLSearchParams(search);
  const named = (query.get('show') ?? '').split(',');
  const choices = listChoices(stages);
  return {
    types: new Set(
      listTypes(counts)
        .map(({ type }) => type)
        .filter((type) => named.includes(type)),
    ),
    level: choices.levels.find((level) => level === query.get('level')),
    minutes: choices.minutes.find((most) => String(most) === query.get('minutes')),
    skill: choices.skills.find((skill) => skill === query.get('skill')),
  };
}

/** Writes what is chosen into the query of an address. Keeps other parameters. */
export function writeChosen(search: string, { types, level, minutes, skill }: Chosen): string {
  const query = new URLSearchParams(search);
  for (const name of ['show', 'level', 'minutes', 'skill']) query.delete(name);
  if (level !== undefined) query.set('level', level);
  if (minutes !== undefined) query.set('minutes', String(minutes));
  if (skill !== undefined) query.set('skill', skill);
  // `URLSearchParams` would escape the comma, which is allowed in a query and easier to read.
  const own = types.size > 0 ? `show=${[...types].join(',')}` : '';
  const text = [query.toString(), own].filter(Boolean).join('&');
  return text && `?${text}`;
}

/** Returns what is chosen after a type was chosen or removed. */
export function toggleType(chosen: Chosen, type: BlockType): Chosen {
  const types = new Set(chosen.types);
  if (!types.delete(type)) types.add(type);
  return { ...chosen, types };
}

/** Says whether anything is chosen. */
export function isNarrowed({ types, level, minutes, skill }: Chosen): boolean {
  return types.size > 0 || level !== undefined || minutes !== undefined || skill !== undefined;
}

/** Returns the stages with only the blocks that are chosen, without pages and stages that have none. */
export function filterStages(stages: Stages, chosen: Chosen): Stages {
  if (!isNarrowed(chosen)) return stages;
  return stages
    .map((stage) => ({ ...stage, pages: filterPages(stage.pages, chosen) }))
    .filter(({ pages }) => pages.length > 0);
}

function filterPages(pages: readonly Page[], { types, level, minutes, skill }: Chosen): readonly Page[] {
  const fits = (block: PlaybookBlockProps) =>
    (types.size === 0 || types.has(block.type)) &&
    (level === undefined || block.level === level) &&
    (minutes === undefined || block.minutes <= minutes) &&
    (skill === undefined || block.skills?.includes(skill));
  return pages.map((page) => ({ ...page, blocks: page.blocks.filter(fits) })).filter(({ blocks }) => blocks.length > 0);
}

/** Counts the blocks of the stages. */
export function countBlocks(stages: Stages): number {
  return listBlocks(stages).length;
}

function listBlocks(stages: Stages): readonly PlaybookBlockProps[] {
  return stages.flatMap(({ pages }) => pages).flatMap(({ blocks }) => blocks);
}
