import { listChecks } from '../hub/checks.ts';
import type { HubEntry, PathPlan, PlannedStep } from '../hub/hub.ts';
import { noHistory } from '../shared/pathHistory.ts';
import { shortHash } from '../shared/shortHash.ts';
import type { Directory } from './directory.ts';
import type { PathFile, PathFileStep } from './pathFileProps.ts';
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

/** A path's file, with its name: the address below the site's base URL. */
export interface NamedPathFile {
  readonly name: string;
  readonly file: PathFile;
}

/** Makes the file of each path that has a page in the site. Histories are not known here. */
export function toPathFiles(directory: Directory): readonly NamedPathFile[] {
  return directory.hub.paths.flatMap((plan) => {
    const file = toPathFile(plan, directory);
    return file ? [{ name: toPathFileName(plan.id), file }] : [];
  });
}

function toPathFile({ id, stages }: PathPlan, directory: Directory): PathFile | undefined {
  const path = directory.links([id])[0];
  if (!path) return undefined;
  return {
    format: 1,
    id,
    title: path.title,
    permalink: path.permalink,
    stages: stages.map(({ id: stage, title, within }) => ({ id: stage, title, within })),
    steps: stages.flatMap((stage) =>
      stage.steps.flatMap((step) => toStep(step, { path: id, stage: stage.id, directory })),
    ),
    history: noHistory,
  };
}

interface StepPlace {
  readonly path: string;
  readonly stage: string;
  readonly directory: Directory;
}

function toStep(step: PlannedStep, { path, stage, directory }: StepPlace): PathFileStep[] {
  const link = linkStep(step, path, directory);
  const { entry: _, milestone, ...rest } = step;
  const page = step.entry === undefined ? undefined : directory.find(step.entry);
  const questions = page && { asks: listQuestions(page), checks: toChecks(page) };
  return link
    ? [
        {
          ...rest,
          title: link.title,
          permalink: link.permalink,
          stage,
          milestone: milestone || undefined,
          ...questions,
        },
      ]
    : [];
}

/** The most questions of a step. A session has time for fewer. */
const mostQuestions = 3;

function listQuestions({ blocks }: HubEntry): readonly string[] | undefined {
  const asks = blocks.flatMap(({ type, title }) => (type === 'ask' && title ? [title] : [])).slice(0, mostQuestions);
  return asks.length > 0 ? asks : undefined;
}

function toChecks(page: HubEntry): PathFileStep['checks'] {
  const checks = listChecks([page]).map(({ id, question }) => ({ id, question }));
  return checks.length > 0 ? checks : undefined;
}
