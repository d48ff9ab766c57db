import { type BlockType, blocks } from '../content/blockTypes.ts';
import type { Block } from '../content/entry.ts';
import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry, PathPlan, PlaybookPage, PlaybookPlan } from './hub.ts';
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
  const problems: Problem[] = [];
  const withBlocks = new Map(
    entries
      // Log entries and their feedback are private to mentor and mentee.
      .filter((entry) => entry.blocks.some(isCollected) && entry.kind !== 'log')
      .map((entry) => [entry.id, entry]),
  );
  const stagesOf = new Map(paths.map(({ id, stages }) => [id, stages]));

  const playbooks = entries
    .filter(({ kind }) => kind === 'playbook')
    .map((playbook): PlaybookPlan => {
      const { collect } = playbook.fields as KindFields<'playbook'>;
      const fits = toFilter(playbook, resolve);
      const pick = (ids: Iterable<string>) => [...ids].flatMap((id) => withBlocks.get(id) ?? []).filter(fits);
      const path = collect?.path === undefined ? undefined : resolve({ target: collect.path, kind: 'path' }, playbook);
      const stages =
        path === undefined
          ? [{ id: 'pages', title: '', entries: pick(withBlocks.keys()) }]
          : ((path.type === 'found' && stagesOf.get(path.entry.id)) || []).map(({ id, title, steps }) => ({
              id,
              title,
              entries: pick(steps.flatMap(({ entry }) => entry ?? [])),
            }));
      const filled = stages.filter((stage) => stage.entries.length > 0);
      if (filled.length === 0) {
        const message =
          'No page that `collect` selects has a block; tag pages, write blocks such as `:::ask`, or widen the selection.';
        problems.push({
          code: 'empty-playbook',
          severity: 'warning',
          message,
          source: playbook.source,
          at: playbook.places.collect,
          field: 'collect',
        });
      }
      return {
        id: playbook.id,
        stages: filled.map((stage) => ({ id: stage.id, title: stage.title, pages: stage.entries.map(toPage) })),
        counts: countBlocks(filled.flatMap((stage) => stage.entries)),
      };
    });
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
    fitsAny(skills, entry.skills) &&
    fitsAny(wanted, [entry.id, ...entry.systemIds, ...entry.systems]) &&
    fitsAny(tags, entry.tags);
}

function fitsAny(wanted: readonly string[] | undefined, held: readonly string[]): boolean {
  return wanted === undefined || wanted.some((value) => held.includes(value));
}

function toPage({ id, blocks: found }: HubEntry): PlaybookPage {
  return { entry: id, blocks: [...found.keys()].filter((index) => isCollected(found[index] as Block)) };
}

function isCollected({ type }: Block): boolean {
  return blocks[type].isCollected;
}

function countBlocks(entries: readonly HubEntry[]): Partial<Record<BlockType, number>> {
  const counts: Partial<Record<BlockType, number>> = {};
  for (const { type } of entries.flatMap((entry) => entry.blocks.filter(isCollected)))
    counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
