import lunr from 'lunr';
import { createNameTest } from '../lookup.ts';
import { browse, type PageHit, toResults } from '../results.ts';
import type { OpenSearch, SearchDocument } from '../search.ts';
import { createAnalyzer } from '../words.ts';
import { type Answer, type AskOptions, ask, type SectionHit } from './ask.ts';
import {
  type DocumentsContent,
  type FormsContent,
  format,
  type IndexContent,
  type Manifest,
  manifestName,
} from './format.ts';

interface OpenIndex extends AskOptions {
  readonly documents: DocumentsContent;
}

/** Opens the index that `buildIndex` made: loaded whole with the first question, and again after a failure. */
export const openSearch: OpenSearch = ({ load }) => {
  let opened: Promise<OpenIndex> | undefined;
  const open = () => {
    opened ??= openIndex(load).catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    async search(query) {
      const index = await open();
      const { documents, analyzer } = index;
      const text = query.text.trim();
      const answer: Answer =
        text === '' ? { sections: [], terms: new Set(), corrections: [] } : await ask(query.text, index);
      const hits = text === '' ? browse(documents) : toPageHits({ text, answer, documents });
      return toResults({ hits, query, terms: answer.terms, analyzer, corrections: answer.corrections });
    },
    complete: async () => [],
    prepare: () =>
      open().then(
        () => undefined,
        () => undefined,
      ),
  };
};

async function openIndex(load: (name: string) => Promise<Uint8Array>): Promise<OpenIndex> {
  const read = async <Content>(name: string) => JSON.parse(new TextDecoder().decode(await load(name))) as Content;
  const manifest = await read<Manifest>(manifestName);
  if (manifest.format !== format) {
    throw new Error(`The search index has format ${manifest.format}; this page reads ${format}. Reload the page.`);
  }
  const { files, language } = manifest;
  const [content, documents] = await Promise.all([
    read<IndexContent & { readonly invertedIndex: readonly (readonly [term: string, postings: object])[] }>(
      files.index,
    ),
    read<DocumentsContent>(files.documents),
  ]);
  let forms: Promise<FormsContent> | undefined;
  return {
    index: lunr.Index.load(content),
    terms: content.invertedIndex.map(([term]) => term),
    analyzer: createAnalyzer(language),
    documents,
    loadForms() {
      // Without it typos find nothing; that is no reason to find nothing else.
      forms ??= read<FormsContent>(files.forms).catch(() => []);
      return forms;
    },
  };
}

/** Sections grouped by page; before all others the pages that the text names. */
function toPageHits({
  text,
  answer,
  documents,
}: {
  readonly text: string;
  readonly answer: Answer;
  readonly documents: readonly SearchDocument[];
}): PageHit[] {
  const sections = new Map<number, SectionHit[]>();
  for (const hit of answer.sections) {
    const known = sections.get(hit.document);
    if (known) known.push(hit);
    else sections.set(hit.document, [hit]);
  }
  const howNamed = createNameTest(text);
  const hits: PageHit[] = [];
  for (const [at, document] of documents.entries()) {
    const found = sections.get(at) ?? [];
    const named = howNamed(document);
    if (found.length === 0 && named === 0) continue;
    hits.push({
      document,
      // No score of lunr's comes near.
      score: named * 1e6 + scoreOf(found),
      sections: [...new Set(found.filter(({ inside }) => inside).map(({ section }) => section))],
    });
  }
  return hits;
}

/** A page's best section decides; further ones count less and less, so that long pages do not win by length. */
function scoreOf(sections: readonly SectionHit[]): number {
  return sections.reduce((sum, { score }, rank) => sum + score * 0.3 ** rank, 0);
}
