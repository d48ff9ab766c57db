import type { PlannedStep } from '../hub/hub.ts';
import type { Directory } from './directory.ts';
import type { EntryLink } from './links.ts';
import type { Part } from './partProps.ts';

/** Links a step of a path: its page, or its block on the path's page. The link has the id of the step. */
export function linkStep(
  { id, title, entry }: Pick<PlannedStep, 'id' | 'title' | 'entry'>,
  path: string,
  { find, link }: Pick<Directory, 'find' | 'link'>,
): EntryLink | undefined {
  const found = find(entry ?? path);
  if (!found) return undefined;
  if (entry !== undefined) return link(found);
  const { kind, permalink } = link(found);
  return { id, kind, title, permalink: `${permalink}#${encodeURIComponent(blockOf(id))}` };
}

/** Says whether a part is that of a path with step blocks in its text. */
export function hasStepBlocks(part: Part | undefined): boolean {
  if (part?.type !== 'path') return false;
  return part.stages.some(({ steps }) => steps.some(({ entry }) => entry.id.startsWith(`${part.id}#`)));
}

/** Returns the id of the block that a step is: `badge` of `path/backend#badge`. */
function blockOf(id: string): string {
  return id.slice(id.lastIndexOf('#') + 1);
}
