import type { HubEntry, PlaybookPlan } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import type { PlaybookPart } from './partProps.ts';

/** The file and the lines of a block that a playbook takes. */
export interface BlockSource {
  readonly source: string;
  readonly lines: readonly [first: number, last: number];
}

/** Lists the blocks of a playbook in the order in which its page's module holds them. */
export function listBlocks(plan: PlaybookPlan, { find }: Directory): BlockSource[] {
  const pages = plan.stages.flatMap((stage) => stage.pages);
  return pages.flatMap(({ entry, blocks }) => {
    const found = find(entry);
    return found
      ? blocks.flatMap((index) => found.blocks[index] ?? []).map(({ lines }) => ({ source: found.source, lines }))
      : [];
  });
}

/** Makes the part of a playbook: its blocks by stage and page. `undefined` when the hub has no such playbook. */
export function toPlaybookPart({ id }: HubEntry, { hub, find, link }: Directory): PlaybookPart | undefined {
  const plan = hub.playbooks.find((playbook) => playbook.id === id);
  if (!plan) return undefined;
  let module = 0;
  return {
    type: 'playbook',
    counts: plan.counts,
    stages: plan.stages.map((stage) => ({
      id: stage.id,
      title: stage.title,
      pages: stage.pages.flatMap(({ entry, blocks }) => {
        const found = find(entry);
        if (!found) return [];
        const shown = blocks
          .flatMap((index) => found.blocks[index] ?? [])
          .map(({ type, title, anchor }) => ({ type, title, anchor, module: module++ }));
        return [{ entry: link(found), blocks: shown }];
      }),
    })),
  };
}
