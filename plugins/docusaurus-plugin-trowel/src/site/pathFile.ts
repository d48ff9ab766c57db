import type { PathPlan } from '../hub/hub.ts';
import { shortHash } from '../shared/shortHash.ts';
import type { Directory } from './directory.ts';
import type { PathFile, PathFileStep, PathHistory } from './pathFileProps.ts';
import { linkStep } from './stepLinks.ts';

/** The folder of the paths' files, in addresses and in the built site. */
const folder = 'trowel/paths';

/**
 * Returns the name of a path's file, below the site's base URL. A name that would not be the same on every disk and in every address gets
 * a hash, so that no two paths share a file.
 */
export function toPathFileName(id: string): string {
  const name = id.slice(id.indexOf('/') + 1);
  const safe = name.toLowerCase().replaceAll(/[^a-z0-9_-]+/g, '-');
  return `${folder}/${safe === name ? name : `${safe}-${shortHash([id])}`}.json`;
}

/** A path whose steps have no history. */
const noHistory: PathHistory = { changes: {}, removed: [], renamed: {} };

/** Makes the file of a path. `undefined` when the path has no page in the site. */
export function toPathFile(
  { id, stages }: PathPlan,
  directory: Directory,
  history: PathHistory = noHistory,
): PathFile | undefined {
  const path = directory.links([id])[0];
  if (!path) return undefined;
  const steps = stages.flatMap((stage) =>
    stage.steps.flatMap(({ entry: _, milestone, ...step }, index): PathFileStep[] => {
      const planned = stage.steps[index];
      const link = planned && linkStep(planned, id, directory);
      return link
        ? [
            {
              ...step,
              title: link.title,
              permalink: link.permalink,
              stage: stage.id,
              milestone: milestone || undefined,
            },
          ]
        : [];
    }),
  );
  return {
    format: 1,
    id,
    title: path.title,
    permalink: path.permalink,
    stages: stages.map(({ id: stage, title, within }) => ({ id: stage, title, within })),
    steps,
    history,
  };
}
