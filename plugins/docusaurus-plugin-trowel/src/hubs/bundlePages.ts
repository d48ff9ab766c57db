import { toForeignPage } from '../okf/foreignPage.ts';
import { readBundle } from '../okf/readBundle.ts';
import { toPageAddress } from '../shared/pageAddress.ts';
import type { Copy } from './copy.ts';
import { HubError } from './hubError.ts';
import type { CopyContent } from './otherEntries.ts';

/** Lists the pages of a bundle, whoever wrote it. What is wrong with a file costs that file. Throws a `HubError` when nothing is left. */
export function readBundlePages({ files }: Copy): CopyContent {
  const { concepts, hub, problems } = readBundle([...files].map(([path, text]) => ({ path, text })));
  if (concepts.length === 0 && problems.length > 0)
    throw new HubError(`Nothing in its bundle can be read. ${problems[0]?.path ?? ''}: ${problems[0]?.message}`);
  const pages = concepts.map((concept) => {
    const resource = toPageAddress(concept.frontMatter.resource);
    const { source, text, ...page } = concept.page ?? toForeignPage(concept);
    return { ...page, source, text, ...(resource !== undefined && { address: resource }) };
  });
  const address = toPageAddress(hub?.addresses?.site);
  return {
    pages,
    notes: problems.map(({ path, message }) => (path === undefined ? message : `${path}: ${message}`)),
    ...(hub && { generation: hub.generation }),
    ...(address !== undefined && { address }),
  };
}
