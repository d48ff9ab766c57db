import type { BlockType, Entry } from '../content/entry.ts';
import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry, PathPlan, PlaybookPage, PlaybookPlan } from './hub.ts';
import { expectedName, type Resolve } from './resolve.ts';

interface PlaybooksInput {
  readonly entries: readonly HubEntry[];
  readonly paths: readonly PathPlan[];
  readonly resolve: Resolve;
}

/** Compiles every playbook: the blocks of the pages that its selection finds, by stage of its path. */
export function buildPlaybooks({ entries, paths, resolve }: PlaybooksInput): {
  readonly playbooks: readonly PlaybookPlan[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const playbooks = entries
    .filter(({ kind }) => kind === 'playbook')
    .map((playbook) => {
      const { collect } = playbook.fields as KindFields<'playbook'>;
      const stages =
        collect?.path === undefined ? [] : stagesOf({ playbook, wanted: collect.path, paths, resolve, problems });
      const fits = (entry: HubEntry) =>
        entry.id !== playbook.id && entry.blocks.length > 0 && isSelected(entry, collect);
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      const compiled =
        collect?.path === undefined
          ? [{ id: 'pages', title: '', pages: entries.filter(fits).map(toPage) }]
          : stages.map(({ id, title, steps }) => ({
              id,
              title,
              pages: steps
                .flatMap(({ entry }) => byId.get(entry) ?? [])
                .filter(fits)
                .map(toPage),
            }));
      const filled = compiled.filter(({ pages }) => pages.length > 0);
      if (filled.length === 0) {
        problems.push({
          code: 'empty-playbook',
          severity: 'warning',
          message:
            'No page that `collect` selects has a block; tag pages, write blocks such as `:::ask`, or widen the selection.',
          source: playbook.source,
          field: 'collect',
        });
      }
      return {
        id: playbook.id,
        stages: filled,
        counts: countBlocks(
          filled.flatMap(({ pages }) => pages),
          byId,
        ),
      };
    });
  return { playbooks, problems };
}

function stagesOf({
  playbook,
  wanted,
  paths,
  resolve,
  problems,
}: {
  playbook: Entry;
  wanted: string;
  paths: readonly PathPlan[];
  resolve: Resolve;
  problems: Problem[];
}): PathPlan['stages'] {
  const found = resolve({ target: wanted, kind: 'path' }, playbook);
  if (found.type === 'found') return paths.find(({ id }) => id === found.entry.id)?.stages ?? [];
  const hint = found.type === 'missing' && found.nearest ? ` Did you mean \`${found.nearest}\`?` : '';
  problems.push({
    code: 'dangling-reference',
    severity: 'error',
    message: `\`collect\` names the path \`${wanted}\`, which is not ${expectedName('path')}.${hint}`,
    source: playbook.source,
    field: 'collect',
  });
  return [];
}

/** Whether a page fits every part of the selection; of each part, one value is enough. */
function isSelected(entry: HubEntry, collect: KindFields<'playbook'>['collect']): boolean {
  if (!collect) return false;
  const { path, skills, systems, tags } = collect;
  if (path === undefined && !skills && !systems && !tags) return false;
  const about = [...entry.systems, ...(entry.kind === 'system' ? [entry.id.slice('system/'.length)] : [])];
  return fitsAny(skills, entry.skills) && fitsAny(systems, about) && fitsAny(tags, entry.tags);
}

function fitsAny(wanted: readonly string[] | undefined, held: readonly string[]): boolean {
  return wanted === undefined || wanted.some((value) => held.includes(value));
}

function toPage(entry: Entry): PlaybookPage {
  return { entry: entry.id, blocks: entry.blocks.map((_, index) => index) };
}

function countBlocks(
  pages: readonly PlaybookPage[],
  byId: ReadonlyMap<string, Entry>,
): Partial<Record<BlockType, number>> {
  const counts: Partial<Record<BlockType, number>> = {};
  for (const { entry, blocks } of pages) {
    for (const index of blocks) {
      const type = byId.get(entry)?.blocks[index]?.type;
      if (type) counts[type] = (counts[type] ?? 0) + 1;
    }
  }
  return counts;
}
