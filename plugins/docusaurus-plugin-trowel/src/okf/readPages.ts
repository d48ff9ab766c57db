import { isFieldMap } from '../content/fieldMap.ts';
import { isKindName } from '../content/kinds/index.ts';
import { type ParsedPage, type ParseOptions, parsePage } from '../content/pageParser.ts';
import { toForeignPage } from './foreignPage.ts';
import type { ReadBundle, ReadConcept } from './readBundle.ts';

/** The page of a concept as the hub reads it, and the concept. */
export interface ConceptPage {
  readonly concept: ReadConcept;
  readonly page: ParsedPage;
}

/**
 * Reads the pages of a bundle's concepts, from which `buildHub` makes a hub: those that Trowel wrote as their authors wrote them, others
 * by what their front matter means to us.
 */
export function readPages({ concepts }: Pick<ReadBundle, 'concepts'>, options: ParseOptions = {}): ConceptPage[] {
  return concepts.map((concept) => ({ concept, page: readPage(concept, options) }));
}

function readPage(concept: ReadConcept, options: ParseOptions): ParsedPage {
  if (!concept.page) return parsePage(toForeignPage(concept), options);
  const page = parsePage(concept.page, options);
  const { type } = concept;
  // A site can give its folders other kinds than they have by their names.
  return isNamed(concept, page) || !isKindName(type) ? page : parsePage({ ...concept.page, kind: type }, options);
}

/** Says whether a page has the id that it has in its own hub. Of two pages with one id, the second has its file behind it. */
function isNamed({ frontMatter: { trowel } }: ReadConcept, { entry: { id, source } }: ParsedPage): boolean {
  const stated = isFieldMap(trowel) ? trowel.id : undefined;
  return stated === id || stated === `${id}@${source}`;
}
