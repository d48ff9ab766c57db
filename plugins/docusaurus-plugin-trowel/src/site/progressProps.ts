import type { KindFields } from '../content/kinds/index.ts';
import type { ProgressPageProps } from './pathPageProps.ts';
import { findSessionAddress } from './sessionRoutes.ts';
import type { Surroundings } from './surroundings.ts';

/** The name of the page that a share link opens. */
export const progressPage = 'progress';

/** Makes the props of the page that a share link opens. */
export function toProgressPages(surroundings: Surroundings): { readonly progress: ProgressPageProps }[] {
  const { hub, links, find, pathFileOf } = surroundings.brief;
  const playbooks = hub.playbooks.flatMap((plan) => {
    const page = find(plan.id);
    const path = (page?.fields as KindFields<'playbook'> | undefined)?.collect?.path;
    return path === undefined ? [] : [{ id: plan.id, path }];
  });
  const paths = hub.paths.flatMap((plan) =>
    links([plan.id]).map(({ id, title, permalink }) => {
      const own = playbooks.filter(({ path }) => path === id || path === id.slice(id.indexOf('/') + 1));
      return {
        id,
        title,
        permalink,
        file: pathFileOf(id),
        playbooks: links(own.map((playbook) => playbook.id)),
        session: findSessionAddress(id, surroundings),
      };
    }),
  );
  return [{ progress: { paths } }];
}
