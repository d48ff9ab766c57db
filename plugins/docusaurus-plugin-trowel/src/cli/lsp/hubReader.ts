import type { ParsedPage } from '../../content/pageParser.ts';
import type { Problem } from '../../content/problem.ts';
import type { Progress } from '../../content/reader.ts';
import { isSameButText } from '../../content/textChange.ts';
import { type EditorHub, splitProblems, toEditorHub } from '../../editor/editorHub.ts';
import { buildHub } from '../../hub/build.ts';
import type { Hub } from '../../hub/hub.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { findContentProblems } from '../contentProblems.ts';
import type { Io } from '../io.ts';
import { joinProblems } from '../joinProblems.ts';
import type { HubQuestion } from './messages.ts';
import { createPageReader } from './pageReader.ts';

/** A hub as it is read for an editor: its files, and the texts of open pages in their place. */
export interface ReadHub {
  readonly hub: EditorHub;
  /** The absolute path of the folder that sources are relative to; empty of a published hub. */
  readonly root: string;
  readonly notes: readonly string[];
  /** Whether all is known of it, and no page is another than its file. */
  readonly isOfFiles?: boolean;
}

/** What the process that reads a hub knows when it is asked to. */
export interface Situation {
  /** The texts of open pages, by their absolute paths. */
  readonly open: ReadonlyMap<string, string>;
  readonly today: CalendarDate;
  /** Whether files on disk may have changed. */
  readonly filesChanged: boolean;
  /** Whether a hub is shown already, so that only a whole one can take its place. */
  readonly isShown: boolean;
}

/** Reads a hub, and only what has changed when it is called again. */
export interface HubReader {
  /** Tells of the hub; where none is shown yet, before that without what takes long. Throws a `UsageError` when there is none. */
  readonly read: (situation: Situation, tell: (read: ReadHub) => void, progress?: Progress) => Promise<void>;
  /** Checks the site on disk, where there is one. What it says is told by the next `read`. */
  readonly checkSite: () => Promise<void>;
  /** The hub as it was read last, with the pages of which it was made. */
  readonly last: () => { readonly hub: Hub; readonly root: string } | undefined;
}

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

/** What the reader of a hub has around it. `checkSite` asks the site's own Docusaurus, in a process of its own unless given. */
export interface ReaderWorld extends Pick<Io, 'env'> {
  readonly checkSite?: (siteDir: string) => Promise<{ readonly problems: readonly Problem[] }>;
}

/** Opens the reader of a hub that is a folder. */
export function createHubReader(
  { home, content }: Pick<HubQuestion, 'home' | 'content'>,
  { env, checkSite }: ReaderWorld,
): HubReader {
  const reader = createPageReader({ content }, { cwd: home, env });
  let built: Built | undefined;
  let ofSite: readonly Problem[] = [];
  return {
    last: () => built,
    async checkSite() {
      const site = reader.site();
      if (site === undefined) return;
      const check = checkSite ?? (await openSiteCheck(env));
      ofSite = (await check(site)).problems;
    },
    async read({ open, today, filesChanged, isShown }, tell, progress) {
      if (!built || filesChanged) await reader.look();
      const { pages, found, isTyped, findRefused } = await reader.read(open, progress);
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
        if (!isShown) tell(toRead(editorHub, hub.problems, pages));
        const beyond = findContentProblems({ hub, root, otherProblems: others.problems }, today);
        built = { key, pages, hub, root, editorHub, beyond };
      }
      const late = [...findRefused(), ...ofSite, ...built.beyond];
      tell({ ...toRead(built.editorHub, joinProblems(built.hub, late), built.pages), isOfFiles: !isTyped });
    },
  };
}

async function openSiteCheck(env: Io['env']): Promise<NonNullable<ReaderWorld['checkSite']>> {
  const { checkSiteInOwnProcess } = await import('../../docusaurus/siteProcess.ts');
  return (site) => checkSiteInOwnProcess(site, env);
}
