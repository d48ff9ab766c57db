import type { ParsedPage } from '../../content/pageParser.ts';
import type { Problem } from '../../content/problem.ts';
import { isSameButText } from '../../content/textChange.ts';
import { type EditorHub, splitProblems, toEditorHub } from '../../editor/editorHub.ts';
import { buildHub } from '../../hub/build.ts';
import type { Hub } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { findContentProblems } from '../contentProblems.ts';
import { readDerived } from '../derive.ts';
import type { Io } from '../io.ts';
import { joinProblems } from '../joinProblems.ts';
import type { HubQuestion } from './messages.ts';
import { createPageReader } from './pageReader.ts';
import { createPublishedReader } from './publishedReader.ts';

/** A hub as it is read for an editor: its files, and the texts of open pages in their place. */
export interface ReadHub {
  readonly hub: EditorHub;
  /** The absolute path of the folder that sources are relative to; empty of a published hub. */
  readonly root: string;
  readonly notes: readonly string[];
}

/** What the process that reads a hub knows when it is asked to. */
export interface Situation {
  /** The texts of open pages, by their absolute paths. */
  readonly open: ReadonlyMap<string, string>;
  readonly today: CalendarDate;
  /** Whether files on disk may have changed. */
  readonly filesChanged: boolean;
}

/** Reads a hub, and only what has changed when it is called again. */
export interface HubReader {
  /**
   * Tells of the hub as often as more of it is known: at first as it was kept, or without what takes long. Throws a `UsageError` when
   * there is none.
   */
  readonly read: (situation: Situation, tell: (read: ReadHub) => void) => Promise<void>;
  /** Checks the site on disk, where there is one. What it says is told by the next `read`. */
  readonly checkSite: () => Promise<void>;
  /** The hub as it was read last, with the pages of which it was made. */
  readonly last: () => { readonly hub: Hub; readonly root: string } | undefined;
}

/** The name of the hub in the cache. */
const keptName = 'editor';

/** A hub, and what follows from it alone. */
interface Built {
  readonly key: string;
  readonly pages: readonly ParsedPage[];
  readonly hub: Hub;
  readonly root: string;
  readonly editorHub: EditorHub;
  /** What `trowel check` says beyond the hub's own problems. */
  readonly beyond: readonly Problem[];
}

/** Opens the reader of a hub. */
export function createHubReader({ home, content, address }: HubQuestion, { env }: Pick<Io, 'env'>): HubReader {
  if (address !== undefined) return createPublishedReader(address, { cwd: home, env });
  const reader = createPageReader({ content }, { cwd: home, env });
  let built: Built | undefined;
  let ofSite: readonly Problem[] = [];
  return {
    last: () => built,
    async checkSite() {
      const site = reader.site();
      if (site === undefined) return;
      const { checkSiteInOwnProcess } = await import('../../docusaurus/siteProcess.ts');
      ofSite = (await checkSiteInOwnProcess(site, env)).problems;
    },
    async read({ open, today, filesChanged }, tell) {
      const isFirst = built === undefined;
      const looked = isFirst || filesChanged ? await reader.look() : undefined;
      const kept =
        looked && isFirst ? await readDerived<EditorHub>(looked.cache, keptName, looked.digest()) : undefined;
      if (kept && looked) tell({ hub: kept, root: looked.root, notes: [] });
      const { pages, found, isTyped, findRefused } = await reader.read(open);
      const { files, root, scope, hubFile: file, readOthers } = found;
      const toRead = (hub: EditorHub, problems: readonly Problem[], of: readonly ParsedPage[]): ReadHub => ({
        hub: { ...hub, problems: splitProblems(problems, of) },
        root,
        notes: [],
      });
      const key = JSON.stringify([scope, today, files.map(({ source, kind }) => [source, kind])]);
      const isSame =
        !filesChanged &&
        built?.key === key &&
        built.pages.every((page, at) => isSameButText(page, pages[at] as ParsedPage));
      if (!built || !isSame) {
        const others = await readOthers();
        const hub = buildHub(pages, others.hubs);
        const given = Object.fromEntries(files.flatMap(({ source, kind }) => (kind ? [[source, kind]] : [])));
        const editorHub = toEditorHub(hub, { given, file });
        if (isFirst && !kept) tell(toRead(editorHub, hub.problems, pages));
        const beyond = findContentProblems({ hub, root, otherProblems: others.problems }, today);
        built = { key, pages, hub, root, editorHub, beyond };
      }
      const late = [...findRefused(), ...ofSite, ...built.beyond];
      const read = toRead(built.editorHub, joinProblems(built.hub, late), built.pages);
      tell(read);
      if (looked && !isTyped)
        await looked.cache.write(keptName, looked.digest(), Buffer.from(JSON.stringify(read.hub)));
    },
  };
}
