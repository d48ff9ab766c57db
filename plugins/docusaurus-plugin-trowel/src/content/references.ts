import type { Reference } from './entry.ts';
import { isFieldOf } from './fieldValidation.ts';
import type { FrontMatter } from './frontMatter.ts';
import { isKindName } from './kinds/index.ts';
import type { Kind } from './kinds/kind.ts';
import { readRelationLabels } from './labelledFields.ts';
import { decodePath, isOtherSite } from './linkAddress.ts';
import type { Outline } from './outline.ts';
import { isPlaceholder } from './placeholder.ts';
import { findDefinitions } from './recordLinks.ts';
import { findRelations } from './recordRelations.ts';
import type { RecordText } from './recordText.ts';
import { findWrittenName } from './writtenName.ts';

interface ReferenceSource {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly frontMatter: FrontMatter;
  readonly record: RecordText | undefined;
  readonly outline: Outline;
  /** The addresses of other hubs. */
  readonly otherSites?: readonly string[];
}

const page = /\.mdx?(?:#.*)?$/i;

/** Finds the references outside of reference fields: in a status, in a record's text, in links to other pages. */
export function findReferences({
  kind,
  fields,
  frontMatter,
  record,
  outline,
  otherSites = [],
}: ReferenceSource): Reference[] {
  const ownKind = isKindName(kind.name) ? { kind: kind.name } : {};
  const atLine = (line: number) => ({ line: line + frontMatter.bodyLine, column: 1 });
  const statusName = findWrittenName(frontMatter, 'status');
  const status = frontMatter.data[statusName];
  // MADR's `status: superseded by [ADR-0005](0005-x.md)`.
  const mayRefer = kind.readsText && typeof status === 'string' && !isPlaceholder(status);
  const inStatus = mayRefer
    ? findRelations(status, { anywhere: true, definitions: findDefinitions(frontMatter.body) })
    : [];
  return [
    ...(kind.pointers?.(fields) ?? []).map(
      ({ field, target, kind: wanted, item }): Reference => ({
        field,
        target,
        kind: isKindName(wanted) ? wanted : undefined,
        at: frontMatter.place(findWrittenName(frontMatter, field), ...(item === undefined ? [] : [item])),
      }),
    ),
    ...(record?.references ?? []).map(
      ({ relation, target, line, soft, ofRecord }): Reference => ({
        field: 'text',
        target,
        relation,
        at: atLine(line),
        ...(soft && { soft }),
        ...(ofRecord && ownKind),
      }),
    ),
    ...inStatus.map(
      ({ ofRecord, ...stated }): Reference => ({
        field: 'status',
        ...stated,
        ...(ofRecord && ownKind),
        at: frontMatter.place(statusName),
      }),
    ),
    ...readRelationLabels(kind, frontMatter, (written) => isFieldOf(kind, written)).map(
      (stated): Reference => ({ ...stated, soft: true }),
    ),
    // Docusaurus itself reports links to missing pages.
    ...outline.links
      .filter(({ href }) => page.test(href) && !isOtherSite(href))
      .map(
        ({ href, line }): Reference => ({
          field: 'text',
          target: decodePath(href.replace(/#.*$/, '')),
          relation: 'mentions',
          soft: true,
          at: atLine(line),
        }),
      ),
    // A link to the page of another hub's entry, which any reader of Markdown can follow.
    ...outline.links
      .filter(({ href }) => otherSites.some((site) => href.startsWith(site)))
      .map(
        ({ href, line }): Reference => ({
          field: 'text',
          target: href,
          relation: 'mentions',
          soft: true,
          at: atLine(line),
        }),
      ),
  ];
}
