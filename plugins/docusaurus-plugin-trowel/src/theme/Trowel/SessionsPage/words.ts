import { translate } from '@docusaurus/Translate';
import type { SelectMessage } from 'docusaurus-plugin-trowel/client';
import type { CompiledSessionLink } from 'docusaurus-plugin-trowel/props';

/** Lists the sections of compiled sessions that have some. */
export function listSections(compiled: readonly CompiledSessionLink[]) {
  const all = [
    {
      id: 'paths',
      type: 'path',
      title: translate({ id: 'theme.trowel.sessions.paths', message: 'By path and stage' }),
    },
    { id: 'systems', type: 'system', title: translate({ id: 'theme.trowel.sessions.systems', message: 'By system' }) },
    { id: 'skills', type: 'skill', title: translate({ id: 'theme.trowel.sessions.skills', message: 'By skill' }) },
  ] as const;
  return all
    .map(({ id, type, title }) => ({ id, title, links: compiled.filter((link) => link.type === type) }))
    .filter(({ links }) => links.length > 0);
}

/** Says how many blocks there are. */
export function blocksLabel(count: number, selectMessage: SelectMessage): string {
  return selectMessage(
    count,
    translate(
      { id: 'theme.trowel.sessions.blocks', message: '{count} block|{count} blocks' },
      { count: String(count) },
    ),
  );
}
