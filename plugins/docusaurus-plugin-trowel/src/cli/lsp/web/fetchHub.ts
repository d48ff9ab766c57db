import { isReadable } from '../../../content/encoding.ts';
import { parsePage } from '../../../content/pageParser.ts';
import { type EditorHub, toEditorHub } from '../../../editor/editorHub.ts';
import { buildHub } from '../../../hub/build.ts';
import { readBundlePages } from '../../../hubs/bundlePages.ts';
import { unzipBundle } from '../../../okf/archive.ts';
import { archiveName } from '../../../okf/bundleDescription.ts';

/** A hub that was read from its bundle, and what could not be read of it. */
interface FetchedHub {
  readonly hub: EditorHub;
  readonly notes: readonly string[];
}

/** Returns where the bundle of a hub is; throws what to set instead of what is no address. */
function toBundleAddress(hub: string): string {
  if (!/^https?:\/\/./i.test(hub) || !URL.canParse(hub))
    throw new Error(
      `The setting \`trowel.hub\` is ${JSON.stringify(hub.slice(0, 80))}; in a browser it has to be the address of a published hub, such as https://why.example.org.`,
    );
  const address = new URL(hub);
  if (address.pathname.endsWith('.zip')) return address.href;
  address.pathname = `${address.pathname.replace(/\/$/, '')}/trowel/${archiveName}`;
  return address.href;
}

/** Reads a published hub in a browser. Throws an error that says what to do. */
export async function fetchHub(from: string): Promise<FetchedHub> {
  const address = toBundleAddress(from);
  const answer = await fetch(address).catch((error: Error) => {
    throw new Error(
      `The hub at ${address} cannot be reached (${error.message}). Its site has to let others read it: \`Access-Control-Allow-Origin\`.`,
    );
  });
  if (!answer.ok)
    throw new Error(
      `There is no hub at ${address} (${answer.status}). Its site publishes one with the option \`machines\`.`,
    );
  const { files, problems } = unzipBundle(new Uint8Array(await answer.arrayBuffer()));
  const read = readBundlePages({ form: 'bundle', files: new Map(files.map(({ path, text }) => [path, text])) });
  const pages = read.pages.filter(({ text }) => isReadable(text));
  const addresses = new Map(pages.map((page) => [page.source, page.address]));
  return {
    hub: toEditorHub(buildHub(pages.map((page) => parsePage(page, {}))), {
      addressOf: ({ source }) => addresses.get(source),
    }),
    notes: [...problems.map(({ message }) => message), ...(read.notes ?? [])],
  };
}
