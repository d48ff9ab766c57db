import path from 'node:path';
import { isReadable, toPlainText } from '../../content/encoding.ts';
import { type ParsedPage, parsePage } from '../../content/pageParser.ts';
import { type EditorHub, toEditorHub } from '../../editor/editorHub.ts';
import { buildHub } from '../../hub/build.ts';
import type { CalendarDate } from '../../shared/date.ts';
import { findContentProblems } from '../contentProblems.ts';
import type { Io } from '../io.ts';
import { openContent } from '../load.ts';
import type { HubQuestion } from './messages.ts';

/** A hub as it is read for an editor: its files, and the texts of open pages in their place. */
export interface ReadHub {
  readonly hub: EditorHub;
  /** The absolute path of the folder that sources are relative to; empty of a published hub. */
  readonly root: string;
  readonly notes: readonly string[];
}

/** Reads a hub with the texts of open pages, by their absolute paths. Throws a `UsageError` when there is none. */
export type ReadEditorHub = (open: ReadonlyMap<string, string>, today: CalendarDate) => Promise<ReadHub>;

/** Makes the function that reads a hub, and reads only what has changed when it is called again. */
export function createHubReader({ home, content, address }: HubQuestion, { env }: Pick<Io, 'env'>): ReadEditorHub {
  if (address !== undefined) return () => readPublished(address, { cwd: home, env });
  let reader: Awaited<ReturnType<typeof openContent>>['reader'] | undefined;
  return async (open, today) => {
    const found = await openContent({ content }, { cwd: home, env });
    reader ??= found.reader;
    const pages = await (await reader.look(found.files)).read();
    const others = await found.readOthers();
    const written = found.files.map(({ source, kind }, at): ParsedPage => {
      const text = open.get(path.join(found.root, source));
      if (text === undefined || !isReadable(text)) return pages[at] as ParsedPage;
      return parsePage({ source, text: toPlainText(text), kind }, { kinds: found.kinds });
    });
    const hub = buildHub(written, others.hubs);
    const problems = [
      ...hub.problems,
      ...findContentProblems({ hub, root: found.root, otherProblems: others.problems }, today),
    ];
    return { hub: toEditorHub(hub, { problems }), root: found.root, notes: [] };
  };
}

async function readPublished(address: string, io: Pick<Io, 'cwd' | 'env'>): Promise<ReadHub> {
  const { readPublishedHub } = await import('../publishedHub.ts');
  const { hub, notes, whereOf } = await readPublishedHub(address, io);
  return { hub: toEditorHub(hub, { problems: [], addressOf: whereOf }), root: '', notes };
}
