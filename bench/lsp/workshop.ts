import path from 'node:path';
import { type Editor, openEditor } from '../../plugins/docusaurus-plugin-trowel/test/support/editor.ts';
import type { Session } from '../session.ts';
import { type CodeWorkshop, makeCodeWorkshop } from '../why/workshop.ts';
import type { LspBenchOptions } from './options.ts';

/** What is measured: a hub, the repository that it speaks of, and the packed server. */
export interface LspWorkshop extends Pick<CodeWorkshop, 'hub' | 'code' | 'cache'> {
  /** A page of the hub. */
  readonly page: string;
  /** Opens the repository in an editor; without `isHub` no hub speaks of it. */
  readonly open: (given?: {
    readonly isHub?: boolean;
    readonly env?: Readonly<Record<string, string>>;
  }) => Promise<Editor>;
}

/** Makes the hub and the repository, and packs the server. */
export async function makeWorkshop(options: LspBenchOptions, session: Session): Promise<LspWorkshop> {
  const { hub, code, cache, explaining, script } = await makeCodeWorkshop(options, session);
  return {
    ...{ hub, code, cache },
    page: path.join(hub, 'docs', explaining[0] ?? ''),
    open: ({ isHub = true, env = {} } = {}) =>
      openEditor({
        folders: [code],
        script,
        settings: isHub ? { content: hub } : {},
        env: { TROWEL_CACHE: cache, ...env },
      }),
  };
}
