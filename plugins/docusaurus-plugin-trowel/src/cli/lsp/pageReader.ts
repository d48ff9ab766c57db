import path from 'node:path';
import { isReadable, toPlainText } from '../../content/encoding.ts';
import type { FileRef } from '../../content/fileFinder.ts';
import { type ParsedPage, parsePage } from '../../content/pageParser.ts';
import type { Problem } from '../../content/problem.ts';
import type { Progress, Snapshot } from '../../content/reader.ts';
import { isSameButText } from '../../content/textChange.ts';
import { type ContentOptions, hasHub, isSite } from '../folder.ts';
import type { Io } from '../io.ts';
import { type FoundContent, openContent } from '../load.ts';
import { type FindRefused, openRefusals } from '../refusals.ts';
import { findNewPages } from './newPages.ts';

/** The pages of a hub: of its files, and of the texts that somebody types in their place. */
export interface ReadPages {
  readonly pages: readonly ParsedPage[];
  readonly found: FoundContent;
  /** Whether a page is another than its file. */
  readonly isTyped: boolean;
  /** Finds what Docusaurus refuses in their front matter. */
  readonly findRefused: () => readonly Problem[];
}

interface Opened extends FoundContent {
  readonly snapshot: Snapshot;
  readonly hasSite: boolean;
  readonly hasFolders: boolean;
  readonly taken: ReadonlySet<string>;
  readonly findRefused: FindRefused;
}

interface Typed {
  readonly text: string;
  readonly kind: FileRef['kind'];
  readonly page: ParsedPage;
}

/** Makes the reader of a hub's pages, which reads a file or text once for as long as it stays the same. */
export function createPageReader(options: ContentOptions, io: Pick<Io, 'cwd' | 'env'>) {
  let opened: Opened | undefined;
  let disk: readonly ParsedPage[] | undefined;
  const typed = new Map<string, Typed>();
  const refused = new WeakMap<ParsedPage, readonly Problem[]>();

  const look = async (): Promise<Opened> => {
    const now = await openContent(options, io);
    // Another hub file can mean other kinds, by which all pages are read again.
    const before = opened?.scope.join('\0') === now.scope.join('\0') ? opened : undefined;
    const [hasSite, hasFolders] = await Promise.all([isSite(now.root), now.isRoot && hasHub(now.root)]);
    const taken = new Set(now.files.map(({ source }) => source));
    const findRefused = before ? before.findRefused : await openRefusals(now.root, hasSite);
    if (!before) typed.clear();
    const reader = before?.reader ?? now.reader;
    opened = { ...now, reader, hasSite, hasFolders, taken, findRefused, snapshot: await reader.look(now.files) };
    disk = undefined;
    return opened;
  };
  const parse = ({ source, kind }: FileRef, text: string, found: FoundContent): ParsedPage => {
    const known = typed.get(source);
    if (known?.text === text && known.kind === kind) return known.page;
    const page = parsePage({ source, text: toPlainText(text), kind }, found.parseOptions);
    typed.set(source, { text, kind, page });
    return page;
  };
  const refusedIn = (page: ParsedPage, text: string | undefined): readonly Problem[] => {
    const known = refused.get(page) ?? opened?.findRefused(page.entry, text) ?? [];
    refused.set(page, known);
    return known;
  };
  return {
    /** The folder of the site, where there is one. */
    site: () => (opened?.hasSite ? opened.root : undefined),
    /** Looks which files have changed. */
    look,
    /** Reads the pages. `open` has the texts of open ones, by their absolute paths. */
    async read(open: ReadonlyMap<string, string>, progress?: Progress): Promise<ReadPages> {
      const found = opened ?? (await look());
      const onDisk = disk ?? (await found.snapshot.read(progress));
      disk = onDisk;
      // Pages that are no files yet stand behind the others.
      const added = findNewPages(open, found);
      const files = [...found.files, ...added.map(({ source }) => ({ source, file: path.join(found.root, source) }))];
      const texts = files.map(({ source }) => {
        const text = open.get(path.join(found.root, source));
        return text !== undefined && isReadable(text) ? text : undefined;
      });
      const pages = files.map((ref: FileRef, at) => {
        const text = texts[at];
        return text === undefined ? (onDisk[at] as ParsedPage) : parse(ref, text, found);
      });
      for (const source of typed.keys()) if (!open.has(path.join(found.root, source))) typed.delete(source);
      return {
        pages,
        found: { ...found, files },
        // An open page is mostly as its file is.
        isTyped: added.length > 0 || pages.some((page, at) => !isSameButText(page, onDisk[at] as ParsedPage)),
        findRefused: () =>
          pages.flatMap((page, at) => {
            const text = texts[at];
            return refusedIn(page, text === undefined ? undefined : toPlainText(text));
          }),
      };
    },
  };
}
