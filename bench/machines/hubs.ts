import path from 'node:path';
import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { builtInFacets } from '../../plugins/docusaurus-plugin-trowel/src/facets/builtInFacets.ts';
import { buildHub } from '../../plugins/docusaurus-plugin-trowel/src/hub/build.ts';
import { digestOf } from '../../plugins/docusaurus-plugin-trowel/src/hubs/copy.ts';
import { openNet } from '../../plugins/docusaurus-plugin-trowel/src/hubs/fetchCopy.ts';
import { openCopies } from '../../plugins/docusaurus-plugin-trowel/src/hubs/keptCopies.ts';
import { formatLock } from '../../plugins/docusaurus-plugin-trowel/src/hubs/lockFile.ts';
import { toOtherDocuments } from '../../plugins/docusaurus-plugin-trowel/src/hubs/otherDocuments.ts';
import { readOtherHubs } from '../../plugins/docusaurus-plugin-trowel/src/hubs/readOtherHubs.ts';
import type { Row } from '../paths/row.ts';
import { makeHub } from '../scale/hub.ts';
import { readText } from '../scale/text.ts';
import { root, type Session } from '../session.ts';
import type { MachinesBenchOptions } from './options.ts';

const hubs = 5;
const pages = 2000;
/** The median length of real records, in bytes. */
const typicalBytes = 2500;

/** Measures what reading five other hubs adds to a build: read as pinned, named by a page, and made into search documents. */
export async function measureHubs({ corpora }: MachinesBenchOptions, { say, temp }: Session): Promise<Row[]> {
  const folder = path.join(temp, 'kept');
  const copies = openCopies({ root: temp, folder });
  const text = await readText(path.resolve(root, corpora));
  const pinned: Record<string, { from: string; digest: string; read: string }> = {};
  for (let at = 0; at < hubs; at++) {
    say(`making hub ${at + 1} of ${hubs}`);
    const files = makeHub(text, { pages, bytes: typicalBytes, seed: at + 1 });
    const copy = {
      form: 'pages' as const,
      files: new Map([...files].map(([name, content]) => [`docs/${name}`, String(content)] as const)),
    };
    await copies.keep(copy);
    pinned[`hub-${at}`] = { from: `../hub-${at}`, digest: digestOf(copy), read: '2026-11-30' };
  }
  const lock = formatLock({ hubs: pinned, cited: {} });
  const sources = Object.entries(pinned).map(([id, { from }]) => ({ id, from }));
  const read = async () => {
    const begin = performance.now();
    const others = await readOtherHubs({ sources, root: temp, folder, env: {}, net: openNet }, lock);
    const first = others.hubs[0]?.entries.find(({ kind }) => kind === 'decision');
    const page = parsePage({
      source: 'docs/decisions/0001-a.md',
      text: `---\ntitle: A\nrelates_to: ["hub-0:${first?.id}"]\n---\n`,
    });
    const hub = buildHub([page], others.hubs);
    const documents = toOtherDocuments(hub, { permalinkOf: ({ id }) => `/${id}`, facets: builtInFacets });
    const seconds = (performance.now() - begin) / 1000;
    if (others.problems.length > 0 || documents.length === 0 || !hub.entries[0]?.cited)
      throw new Error(
        `The hubs were not read as they should: ${JSON.stringify([others.problems, hub.problems, documents.length])}`,
      );
    return seconds;
  };
  say('the first time');
  const first = await read();
  say('from the cache');
  const kept = await read();
  return [
    toRow(`${hubs} other hubs of ${pages} pages, read for the first time`, first, ''),
    toRow(`${hubs} other hubs of ${pages} pages, read by a later build`, kept, '3 s'),
  ];
}

function toRow(figure: string, seconds: number, target: string): Row {
  return { figure, measured: `${seconds.toFixed(1)} s`, target };
}
