import path from 'node:path';
import type { Entry } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import { isSite } from './folder.ts';
import type { Content } from './load.ts';

/** What a build of the site would refuse, of which the hub itself knows nothing. */
export interface Refusals {
  readonly problems: readonly Problem[];
  /** Whether the folder is a site's. */
  readonly isSite: boolean;
  /** Why the site could not be checked, where it could not. */
  readonly unchecked?: string;
}

/** Finds what Docusaurus refuses in a page's front matter: in its file, or in the text that somebody writes. */
export type FindRefused = (page: Pick<Entry, 'source' | 'kind'>, text?: string) => readonly Problem[];

/** Loads Docusaurus's own validation of front matter. */
export async function openRefusals(root: string, hasSite: boolean): Promise<FindRefused> {
  const [{ findValidators }, { findFrontMatterProblems, readFrontMatterProblems }] = await Promise.all([
    import('../docusaurus/validators.ts'),
    import('../docusaurus/frontMatterFaults.ts'),
  ]);
  const { docs, blog } = findValidators(hasSite ? root : undefined);
  return ({ source, kind }, text) => {
    // A post that is no story is a page of the blog all the same.
    const validate = kind === 'story' || source.startsWith('blog/') ? blog : docs;
    if (text !== undefined) return findFrontMatterProblems(text, source, validate);
    return readFrontMatterProblems(path.join(root, source), source, validate);
  };
}

/** Finds what a build would refuse: front matter by Docusaurus's own validation, and in a site all that loading it tells. */
export async function findRefusals(
  { hub }: Pick<Content, 'hub'>,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<Refusals> {
  const hasSite = await isSite(root);
  const findRefused = await openRefusals(root, hasSite);
  const inPages = hub.entries.flatMap((entry) => findRefused(entry));
  if (!hasSite) return { problems: inPages, isSite: false };
  const { checkSiteInOwnProcess } = await import('../docusaurus/siteProcess.ts');
  const { problems, unchecked } = await checkSiteInOwnProcess(root, env);
  return { problems: [...inPages, ...problems], isSite: true, unchecked };
}
