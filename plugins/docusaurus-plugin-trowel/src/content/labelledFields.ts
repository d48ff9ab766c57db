import { isFieldMap } from './fieldMap.ts';
import type { FrontMatter } from './frontMatter.ts';
import { docusaurusFields } from './kinds/commonFields.ts';
import type { Kind } from './kinds/kind.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Position } from './problem.ts';
import { findDatedField, findFrontMatterField, findLabelledField, toFieldText, toLabelled } from './recordLabels.ts';
import { findRelations, isRelationLabel, type StatedRelation } from './recordRelations.ts';
import type { FieldValue } from './recordValues.ts';
import type { ValuePath } from './yamlFields.ts';

/** Docusaurus's own fields of blog posts, which records have too. */
const sharedWithDocusaurus: readonly string[] = ['author', 'authors'];

/** Says whether a field of front matter is a label that records have in their text, too; the kind's own fields come before it. */
export function isLabel({ readsText }: Kind, written: string): boolean {
  if (!readsText || (docusaurusFields.includes(written) && !sharedWithDocusaurus.includes(written))) return false;
  return [findLabelledField, findDatedField, findFrontMatterField].some((find) => find(written) !== undefined);
}

/** Reads the values of labels in front matter as those in the text are read. `isField` says which names are fields of the kind. */
export function readLabels(kind: Kind, frontMatter: FrontMatter, isField: (written: string) => boolean): FieldValue[] {
  return Object.entries(frontMatter.data).flatMap(([written, value]) => {
    if (!isLabel(kind, written) || isField(written)) return [];
    return toTexts(value, [written]).flatMap(({ text, path }): FieldValue[] => {
      const own = findFrontMatterField(written);
      const labelled = own ? { field: own, value: toFieldText(own, text) } : toLabelled(written, text);
      const line = (frontMatter.place(...path)?.line ?? 1) - frontMatter.bodyLine;
      return labelled ? [{ ...labelled, line, form: 'front matter' }] : [];
    });
  });
}

/** A relation that front matter states under a label that is no field of the kind. */
type LabelledRelation = Pick<StatedRelation, 'relation' | 'target'> & {
  readonly field: string;
  readonly at?: Position;
};

/** Reads the relations under labels such as `replaces`, `requires` and `see-also`, as those in the text are read. */
export function readRelationLabels(
  { readsText }: Kind,
  frontMatter: FrontMatter,
  isField: (written: string) => boolean,
): LabelledRelation[] {
  if (!readsText) return [];
  return Object.entries(frontMatter.data).flatMap(([written, value]) => {
    if (!isRelationName(written) || isField(written)) return [];
    return toTexts(value, [written]).flatMap(({ text, path }) =>
      isPlaceholder(text)
        ? []
        : findRelations(`${toWords(written)}: ${text}`).map(({ relation, target }) => ({
            relation,
            target,
            field: written,
            at: frontMatter.place(...path),
          })),
    );
  });
}

/** Says whether a field is the label of relations: all of its values name records, or it has none. */
export function isRelationLabelled({ readsText }: Kind, written: string, value: unknown): boolean {
  if (!readsText || !isRelationName(written)) return false;
  return toTexts(value, [written]).every(
    ({ text }) => isPlaceholder(text) || findRelations(`${toWords(written)}: ${text}`).length > 0,
  );
}

function isRelationName(written: string): boolean {
  return !docusaurusFields.includes(written) && isRelationLabel(toWords(written));
}

/** Writes a field's name as words: `see-also` as `see also`. */
function toWords(written: string): string {
  return written.replaceAll(/[_-]+/g, ' ').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

interface Text {
  readonly text: string;
  readonly path: ValuePath;
}

/** Lists the texts in a value: an item each of a list, the name in `{name: Ann, url: …}`, the first name in `Ann: ann@example.org`. */
function toTexts(value: unknown, path: ValuePath): Text[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => toTexts(item, [...path, index]));
  if (!isFieldMap(value)) return value === null || value === undefined ? [] : [{ text: String(value), path }];
  const name = value.name ?? value.key ?? Object.keys(value)[0];
  return typeof name === 'string' ? [{ text: name, path }] : [];
}
