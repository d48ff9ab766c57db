import path from 'node:path';
import type { KindName } from '../content/kinds/index.ts';
import { suggest } from '../content/nearest.ts';
import type { HubEntry } from '../hub/hub.ts';
import { createResolver } from '../hub/resolve.ts';
import { toLine } from './io.ts';
import type { Content } from './load.ts';

/** What a name on the command line means, or a sentence that says why it means nothing. */
export type Named = { readonly entry: HubEntry } | { readonly fault: string };

interface NameOptions {
  /** Where paths on the command line begin. */
  readonly cwd: string;
  /** The folder that sources are relative to. */
  readonly root: string;
  readonly kind?: KindName;
}

/** Of many pages that a name can mean, so many are told. */
const maxNamed = 5;

/** Makes the function that finds pages as people write them: by id, name, number in any spelling, or path of the file. */
export function createFindNamed({ hub }: Content, { cwd, root, kind }: NameOptions): (written: string) => Named {
  const resolve = createResolver(hub.entries);
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const bySource = new Map(hub.entries.map((entry) => [entry.source, entry]));
  const what = kind ?? 'page';
  return (written) => {
    const file = path.relative(root, path.resolve(cwd, written)).split(path.sep).join('/');
    const at = bySource.get(file);
    if (at) return { entry: at };
    const shown = toLine(written);
    const found = resolve({ target: written, kind });
    if (found.type === 'ambiguous') {
      const ids = found.entries.map(({ id }) => toLine(id));
      const more = ids.length > maxNamed ? `, or ${ids.length - maxNamed} more` : '';
      return { fault: `\`${shown}\` can be ${ids.slice(0, maxNamed).join(' or ')}${more}; write one of them.` };
    }
    const entry = found.type === 'found' ? byId.get(found.entry.id) : undefined;
    if (entry) return { entry };
    const nearest = found.type === 'missing' ? found.nearest() : undefined;
    return {
      fault: `\`${shown}\` is no ${what} of this hub.${suggest(nearest)}`,
    };
  };
}
