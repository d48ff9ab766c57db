import { toForeignPage } from '../okf/foreignPage.ts';
import { type BundleProblem, readBundle } from '../okf/readBundle.ts';
import { toPageAddress } from '../shared/pageAddress.ts';
import { quoteName } from '../shared/quote.ts';
import type { Copy } from './copy.ts';
import { HubError } from './hubError.ts';
import type { CopyContent } from './otherEntries.ts';

/** Lists the pages of a bundle, whoever wrote it. What is wrong with a file costs that file. Throws a `HubError` when nothing is left. */
export function readBundlePages({ files }: Copy): CopyContent {
  const { concepts, hub, problems } = readBundle([...files].map(([path, text]) => ({ path, text })));
  if (concepts.length === 0 && problems.length > 0)
    throw new HubError(`Nothing in its bundle can be read. ${toNote(problems[0] as BundleProblem)}`);
  const pages = concepts.map((concept) => {
    const resource = toPageAddress(concept.frontMatter.resource);
    const { source, text, ...page } = concept.page ?? toForeignPage(concept);
    return { ...page, source, text, ...(resource !== undefined && { address: resource }) };
  });
  const address = toPageAddress(hub?.addresses?.site);
  return {
    pages,
    notes: problems.map(toNote),
    ...(hub && { generation: hub.generation }),
    ...(address !== undefined && { address }),
  };
}

/** Names of files are as somebody else wrote them. */
function toNote({ path, message }: BundleProblem): string {
  return path === undefined ? message : `${quoteName(path)}: ${message}`;
}
