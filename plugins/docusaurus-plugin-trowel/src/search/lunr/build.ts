import { createHash } from 'node:crypto';
import lunr from 'lunr';
import type { BuildIndex, IndexFile, SearchDocument, SearchSection } from '../search.ts';
import { createAnalyzer, type Word } from '../words.ts';
import { boosts, type Field, type FormsContent, fields, format, type Manifest, manifestName } from './format.ts';

/** Builds a lunr index whose documents are sections. The same documents give the same files. */
export const buildIndex: BuildIndex = async function* (documents, { language }) {
  const analyzer = createAnalyzer(language);
  const forms = new Map<string, Set<string>>();
  const builder = new lunr.Builder();
  builder.ref('id');
  for (const field of fields) builder.field(field, { boost: boosts[field] });
  builder.tokenizer = Object.assign((text?: string | object | object[] | null) => {
    return analyzer.words(String(text ?? '')).map((word) => {
      note(forms, word);
      return new lunr.Token(word.term, {});
    });
  }, lunr.tokenizer);

  for (const [page, document] of documents.entries()) {
    for (const [at, section] of document.sections.entries()) {
      builder.add({ id: `${page}.${at}`, ...toFields({ document, section, first: at === 0 }) });
    }
    // Each on its own: in a list of five, a symptom that fits word for word would count a fifth.
    for (const [at, symptoms] of document.symptoms.entries()) {
      builder.add({ id: `${page}.0.${at}`, title: document.title, symptoms });
    }
  }
  const index = toFile('index', builder.build());
  const shown = toFile('documents', documents);
  const spelled = toFile('forms', toForms(forms));
  const manifest: Manifest = {
    format,
    language,
    files: { index: index.name, documents: shown.name, forms: spelled.name },
  };
  yield* [index, shown, spelled, { name: manifestName, content: Buffer.from(JSON.stringify(manifest)) }];
};

/** What stands for the whole page is filed with its first section only, but for the title. */
function toFields({
  document,
  section,
  first,
}: {
  readonly document: SearchDocument;
  readonly section: SearchSection;
  readonly first: boolean;
}): Omit<Record<Field, string>, 'symptoms'> {
  return {
    title: document.title,
    heading: section.heading ?? '',
    body: first ? `${document.summary}\n${section.text}` : section.text,
    code: section.code,
    aliases: first ? [...document.aliases, document.source].join('\n') : '',
  };
}

function note(forms: Map<string, Set<string>>, { form, term }: Word): void {
  if (form === term) return;
  const known = forms.get(term);
  if (known) known.add(form);
  else forms.set(term, new Set([form]));
}

function toForms(forms: ReadonlyMap<string, ReadonlySet<string>>): FormsContent {
  return [...forms].map(([term, of]) => [term, ...[...of].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A file named after its content: it can be kept for good. */
function toFile(name: string, value: unknown): IndexFile {
  const content = Buffer.from(JSON.stringify(value));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { name: `${name}-${hash}.json`, content };
}
