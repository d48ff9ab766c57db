import type { SessionUse } from '../../session/item.ts';
import type { WrittenItem } from '../../session/markdown.ts';
import type { EntryLink } from '../../site/links.ts';
import type { PlaybookBlockProps, PlaybookPageProps, PlaybookPart } from '../../site/playbookProps.ts';

/** An item of a session, with what its page shows of it. */
export interface PlannedItem extends WrittenItem {
  /** The page that it is from. */
  readonly entry: EntryLink;
  /** The index of its block among those that the page has rendered. Absent for a story. */
  readonly module?: number;
  readonly challenge?: EntryLink;
}

/** How long it takes to tell a story. */
const storyMinutes = 4;

/** Lists all that sessions with a playbook can be made of. Which stories fit depends on the stage. */
export function listItems(part: PlaybookPart, stage: string): readonly PlannedItem[] {
  const ofPages = (pages: readonly PlaybookPageProps[], id: string) =>
    pages.flatMap((page) => page.blocks.map((block) => toItem({ block, page, stage: id, part })));
  const stories = part.stages.find(({ id }) => id === stage)?.stories ?? [];
  const all = [
    ...part.stages.flatMap(({ id, pages }) => ofPages(pages, id)),
    ...ofPages(part.own, ''),
    ...stories.flatMap((at) => part.stories[at] ?? []).map(toStory),
  ];
  // A page can be at two stages.
  return [...new Map(all.reverse().map((item) => [item.id, item])).values()].reverse();
}

/** Finds the items of a plan by their ids. What the playbook has no longer is left out. */
export function findItems(part: PlaybookPart, ids: readonly string[]): readonly PlannedItem[] {
  const all = [...listItems(part, ''), ...part.stories.map(toStory)];
  const byId = new Map(all.map((item) => [item.id, item]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

interface BlockPlace {
  readonly block: PlaybookBlockProps;
  readonly page: PlaybookPageProps;
  readonly stage: string;
  readonly part: PlaybookPart;
}

function toItem({ block, page: { entry, isOwn }, stage, part }: BlockPlace): PlannedItem {
  const challenge = block.behind === undefined ? undefined : part.challenges[block.behind];
  return {
    id: block.id,
    use: toUse(block, isOwn),
    stage,
    page: entry.id,
    minutes: block.minutes,
    title: block.title || entry.title,
    permalink: block.anchor === undefined ? entry.permalink : `${entry.permalink}#${block.anchor}`,
    behind: challenge && { title: challenge.title, permalink: challenge.permalink },
    entry,
    module: block.module,
    challenge,
  };
}

function toUse({ type }: PlaybookBlockProps, isOwn = false): SessionUse {
  // Playbooks are made of no other types.
  return type === 'pitfall' && isOwn ? 'own' : (type as Exclude<SessionUse, 'story' | 'own'>);
}

function toStory(entry: EntryLink): PlannedItem {
  const { id, title, permalink } = entry;
  return { id, use: 'story', stage: '', page: id, minutes: storyMinutes, title, permalink, entry };
}
