import type { KindName } from '../content/kinds/index.ts';
import type { SourceFile } from '../content/pageParser.ts';
import { type NameOf, toForeignFields } from './foreignFields.ts';
import type { ReadConcept } from './readBundle.ts';
import { toYamlLines } from './yamlLines.ts';

/** Makes a page of a concept that another program wrote. */
export function toForeignPage(concept: ReadConcept, nameOf?: NameOf): SourceFile & { readonly kind: KindName } {
  const { kind, fields } = toForeignFields(concept, nameOf);
  return { source: concept.path, kind, text: `---\n${toYamlLines(fields)}---\n${concept.body}` };
}
