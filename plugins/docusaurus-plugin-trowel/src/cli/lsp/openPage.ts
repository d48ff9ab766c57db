import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isReadable, toPlainText } from '../../content/encoding.ts';
import type { Kind } from '../../content/kinds/kind.ts';
import { type ParsedPage, parsePage } from '../../content/pageParser.ts';
import type { Problem } from '../../content/problem.ts';
import { toLines } from '../../editor/frontMatterLines.ts';
import { moveProblems } from '../../editor/movedProblems.ts';
import type { OpenFile } from './feature.ts';

/** An open page as its text is now. */
export interface OpenPage {
  readonly source: string;
  /** Its lines, counted from 0. */
  readonly lines: readonly string[];
  /** Absent for a text that is no page: it is too long, or holds bytes that no text has. */
  readonly page?: ParsedPage;
  /** The kind of the page; while its front matter is broken, the last one that was read. */
  readonly kind: Kind;
}

interface Kept {
  readonly version: number;
  readonly kinds: OpenFile['known']['kinds'];
  readonly open: OpenPage;
}

const kept = new WeakMap<TextDocument, Kept>();

/** Reads an open page, once for each state of its text. */
export function readOpenPage({ document, known, source = '' }: OpenFile): OpenPage {
  const before = kept.get(document);
  if (before?.version === document.version && before.kinds === known.kinds) return before.open;
  const text = document.getText();
  const given = known.hub.given[source];
  const page = isReadable(text)
    ? parsePage({ source, text: toPlainText(text), ...(given && { kind: given }) }, { kinds: known.kinds })
    : undefined;
  const isBroken = page?.problems.some(({ code }) => code === 'broken-front-matter') ?? true;
  const last = before?.open.kind.name as keyof typeof known.kinds | undefined;
  const name = isBroken && last ? last : (page?.entry.kind ?? 'guide');
  const open: OpenPage = { source, lines: toLines(text), ...(page && { page }), kind: known.kinds[name] };
  kept.set(document, { version: document.version, kinds: known.kinds, open });
  return open;
}

/** Lists what is wrong with an open page: what its own text tells now, and what was told of it when the hub was read last. */
export function findOpenProblems(open: OpenFile): readonly Problem[] {
  const { source, page } = readOpenPage(open);
  const { own = [], others = [] } = open.known.hub.problems[source] ?? {};
  const before = open.workspace.hub.textAtReading(open.file);
  const now = open.document.getText();
  const moved = before === undefined ? others : moveProblems(others, before, now);
  return [...(page ? page.problems : own), ...moved];
}
