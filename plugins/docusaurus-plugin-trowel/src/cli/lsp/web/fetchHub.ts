import { isReadable } from '../../../content/encoding.ts';
import { parsePage } from '../../../content/pageParser.ts';
import { type EditorHub, toEditorHub } from '../../../editor/editorHub.ts';
import { buildHub } from '../../../hub/build.ts';
import { readBundlePages } from '../../../hubs/bundlePages.ts';
import { unzipBundle } from '../../../okf/archive.ts';
import { archiveName, descriptionName } from '../../../okf/bundleDescription.ts';
import { compareText } from '../../../shared/compareText.ts';

/** A hub that was read from its bundle, and what could not be read of it. */
interface FetchedHub {
  readonly hub: EditorHub;
  readonly digest: string;
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

/**
 * Reads a published hub in a browser; nothing when it is still the one with a digest. Throws an error that says what to do, and reads nothing of a
 * bundle whose files are others than it says.
 */
export async function fetchHub(from: string, known?: string): Promise<FetchedHub | undefined> {
  const address = toBundleAddress(from);
  // The browser keeps the bundle, and asks whether it is still the newest; without a network it gives what it has kept.
  const asked = fetch(address, { cache: 'no-cache' }).catch(() => fetch(address, { cache: 'force-cache' }));
  const answer = await asked.catch((error: Error) => {
    throw new Error(
      `The hub at ${address} cannot be reached (${error.message}). Its site has to let others read it: \`Access-Control-Allow-Origin\`.`,
    );
  });
  if (!answer.ok)
    throw new Error(
      `There is no hub at ${address} (${answer.status}). Its site publishes one with the option \`machines\`.`,
    );
  const { files, problems } = unzipBundle(new Uint8Array(await answer.arrayBuffer()));
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const digest = await digestOf(texts);
  const named = readDigest(texts.get(descriptionName));
  if (named !== undefined && named !== digest)
    throw new Error(
      `The hub at ${address} is not read: its files are not those that its hub.json names. Some were changed by hand, or arrived in part. Its owners have to write the bundle again.`,
    );
  if (digest === known) return undefined;
  const read = readBundlePages({ form: 'bundle', files: texts });
  const pages = read.pages.filter(({ text }) => isReadable(text));
  const addresses = new Map(pages.map((page) => [page.source, page.address]));
  return {
    hub: toEditorHub(buildHub(pages.map((page) => parsePage(page, {}))), {
      addressOf: ({ source }) => addresses.get(source),
    }),
    digest,
    notes: [...problems.map(({ message }) => message), ...(read.notes ?? [])],
  };
}

/** Returns the digest of a bundle by what browsers have: as `toDigest` does it, of all files but its description. */
export async function digestOf(files: ReadonlyMap<string, string>): Promise<string> {
  const others = [...files].filter(([path]) => /\.mdx?$/i.test(path)).sort(([a], [b]) => compareText(a, b));
  const lines = await Promise.all(others.map(async ([path, text]) => `${await hashOf(text)} ${path}\n`));
  return hashOf(lines.join(''));
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readDigest(text: string | undefined): string | undefined {
  try {
    const { digest } = JSON.parse(text ?? '{}') as { readonly digest?: unknown };
    return typeof digest === 'string' ? digest : undefined;
  } catch {
    return undefined;
  }
}
