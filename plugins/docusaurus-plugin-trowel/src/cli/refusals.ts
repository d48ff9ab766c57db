import path from 'node:path';
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

/** Finds what a build would refuse: front matter by Docusaurus's own validation, and in a site all that loading it tells. */
export async function findRefusals(
  { hub }: Pick<Content, 'hub'>,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<Refusals> {
  const [{ findValidators }, { readFrontMatterProblems }] = await Promise.all([
    import('../docusaurus/validators.ts'),
    import('../docusaurus/frontMatterFaults.ts'),
  ]);
  const hasSite = await isSite(root);
  const { docs, blog } = findValidators(hasSite ? root : undefined);
  const inPages = hub.entries.flatMap(({ source, kind }) => {
    // A post that is no story is a page of the blog all the same.
    const validate = kind === 'story' || source.startsWith('blog/') ? blog : docs;
    return readFrontMatterProblems(path.join(root, source), source, validate);
  });
  if (!hasSite) return { problems: inPages, isSite: false };
  const { checkSiteInOwnProcess } = await import('../docusaurus/siteProcess.ts');
  const { problems, unchecked } = await checkSiteInOwnProcess(root, env);
  return { problems: [...inPages, ...problems], isSite: true, unchecked };
}
