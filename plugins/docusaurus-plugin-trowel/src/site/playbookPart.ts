import { blocks as policies } from '../content/blockTypes.ts';
import type { HubEntry, PlaybookPage, PlaybookPlan, PlaybookStage } from '../hub/hub.ts';
import { createFindMisconception } from '../hub/misconceptions.ts';
import { nameBlocks } from '../shared/blockId.ts';
import type { Directory } from './directory.ts';
import type { PlaybookBlockProps, PlaybookPageProps, PlaybookPart, PlaybookStageProps } from './playbookProps.ts';
import { linkStep } from './stepLinks.ts';

/** The file and the lines of a block that a playbook takes. */
export interface BlockSource {
  readonly source: string;
  readonly lines: readonly [first: number, last: number];
}

/** Lists the blocks that are taken from pages in the order in which a module holds them. */
export function listBlocks(pages: readonly PlaybookPage[], { find }: Directory): BlockSource[] {
  return pages.flatMap(({ entry, blocks }) => {
    const found = find(entry);
    return found
      ? blocks.flatMap((index) => found.blocks[index] ?? []).map(({ lines }) => ({ source: found.source, lines }))
      : [];
  });
}

/** Lists the pages of a playbook: by stage, then those with the mentor's own pitfalls. */
export function listPages({ stages, own }: PlaybookPlan): readonly PlaybookPage[] {
  return [...stages.flatMap((stage) => stage.pages), ...own];
}

/** Makes the part of a playbook. `undefined` when the hub has no such playbook. */
export function toPlaybookPart({ id }: HubEntry, directory: Directory): PlaybookPart | undefined {
  const plan = directory.hub.playbooks.find((playbook) => playbook.id === id);
  return plan && toPart(plan, directory);
}

/** Makes the part of a compiled playbook: its blocks by stage and page, and what a session needs besides. */
export function toPart(plan: PlaybookPlan, directory: Directory): PlaybookPart {
  const { hub, links } = directory;
  const challenges = createIndex();
  const stories = createIndex();
  const toPage = createToPage(directory, challenges);
  const path = hub.paths.find((one) => one.id === plan.path);
  const toStage = (stage: PlaybookStage): PlaybookStageProps => {
    const planned = path?.stages.find((one) => one.id === stage.id);
    return {
      id: stage.id,
      title: stage.title,
      within: planned?.within,
      steps: (planned?.steps ?? []).flatMap((step) => {
        const link = path && linkStep(step, path.id, directory);
        return link ? [{ title: link.title, permalink: link.permalink, minutes: step.minutes, who: step.who }] : [];
      }),
      pages: stage.pages.flatMap(toPage),
      stories: links(stage.stories).map((story) => stories.placeOf(story.id)),
      lacks: stage.lacks,
    };
  };
  // Blocks are numbered in this order.
  const stages = plan.stages.map(toStage);
  const own = plan.own.flatMap(toPage);
  const [linked] = path ? links([path.id]) : [];
  return {
    type: 'playbook',
    id: plan.id,
    counts: plan.counts,
    stages,
    own,
    stories: links(stories.ids()),
    challenges: links(challenges.ids()),
    path: linked && {
      stages: path?.stages.map((stage) => stage.id) ?? [],
      id: linked.id,
      title: linked.title,
      permalink: linked.permalink,
      file: directory.pathFileOf(linked.id),
    },
  };
}

type Index = ReturnType<typeof createIndex>;

/** Gives each id a place in a list, the first time it is asked for. */
function createIndex() {
  const places = new Map<string, number>();
  return {
    placeOf: (id: string): number => {
      const place = places.get(id) ?? places.size;
      places.set(id, place);
      return place;
    },
    ids: (): readonly string[] => [...places.keys()],
  };
}

function createToPage({ hub, find, link }: Directory, challenges: Index) {
  const findMisconception = createFindMisconception(hub.entries);
  let module = 0;
  return ({ entry, isOwn, blocks }: PlaybookPage): PlaybookPageProps[] => {
    const found = find(entry);
    if (!found) return [];
    const names = nameBlocks(found.blocks);
    const shown = blocks.flatMap((index): PlaybookBlockProps[] => {
      const block = found.blocks[index];
      if (!block) return [];
      const { type, title, anchor, minutes, level } = block;
      const skills = [...new Set([...(block.skills ?? []), ...found.skills])];
      const behind = type === 'ask' ? findMisconception(found) : undefined;
      return [
        {
          id: `${found.id}#${names[index]}`,
          type,
          title,
          anchor,
          module: module++,
          minutes: minutes ?? policies[type].minutes ?? 5,
          level,
          skills: skills.length > 0 ? skills : undefined,
          behind: behind === undefined || !find(behind) ? undefined : challenges.placeOf(behind),
        },
      ];
    });
    return [{ entry: link(found), ...(isOwn && { isOwn }), blocks: shown }];
  };
}
