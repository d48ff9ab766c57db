import type { RecordSection } from './recordLines.ts';
import { withoutBullet } from './recordLines.ts';
import { findRelations, isOtherSite, type StatedRelation } from './recordRelations.ts';
import type { TextValue } from './recordValues.ts';
import type { RelationType } from './relation.ts';

/** What a record's text says of the record itself, beside its metadata. */
interface Notes {
  readonly references: readonly StatedRelation[];
  /** "This RFC was previously approved, but later withdrawn." */
  readonly status?: TextValue;
}

/** Sections that tell what became of a record. */
const noteSections =
  /^(?:(?:edit|change|revision)[ -]?)?(?:history|log|notes?|updates?|amendments?|changes|revisions?)$/;
/** What may stand before a note: a day, and that it is one. */
const leading = /^(?:\d{4}[./-]\d{2}[./-]\d{2}[\s.:–—-]*)?(note\s*:?\s*)?(?:in short,?\s+)?/i;
const self = /^this\s+(?:(?:RFC|ADR|record|decision(?: record)?|document|proposal)\s+)/i;
/** Of a record that is only called "this", a note has to say that it is one. */
const selfInNote = /^this\s+(?:(?:RFC|ADR|record|decision(?: record)?|document|proposal)\s+)?/i;
const auxiliary = /^(?:(?:has|is|was|have)\s+)?(?:(?:now|since|later|been|being)\s+)*/i;
/** Verbs by which a record says what it is to another; "extends" and "updates" are said of much else. */
const telling =
  /^(?:(?:partially|partly|mostly)\s+)?(?:super[sc]ee?ded|amended|replaced|obsoleted|super[sc]ee?des|amends|replaces|obsoletes)\b/i;
const called = /^(?:(?:partially|partly|mostly)\s+)?(?:super[sc]ee?ded|amended|replaced|obsoleted|refined)\b/i;
const became =
  /^(?:was|has been|is)\b(?![^.]*\b(?:not|parts?|partly|partially)\b)[^.]*?\b(withdrawn|retired|retracted|rejected|deprecated|superseded|abandoned|obsolete)\s*(?:$|[.;])/i;
/** How far into a record a note on its status may stand: before its text. */
const maxSections = 3;

/**
 * Reads the notes in a record's text: sentences at the beginning of a line such as "This RFC has been superseded by
 * [RFC 1974]", quoted notes such as "> **Amended by ADR-14.**", and lines of a section called "History".
 */
export function readNotes(sections: readonly RecordSection[], definitions: ReadonlyMap<string, string>): Notes {
  const references: StatedRelation[] = [];
  let status: TextValue | undefined;
  for (const [index, { heading = '', line, lines }] of sections.entries()) {
    if (index < maxSections) status ??= toStatus(heading, line, 'heading');
    const isNotes = noteSections.test(toName(heading));
    for (const { text: written, line: at, quoted } of lines) {
      const text = toSentence(written);
      if (index < maxSections) status ??= toStatus(text, at, 'line');
      const said = findTold(text, isNotes || quoted);
      if (said === undefined) continue;
      const found = findRelations(toNamed(withoutDenials(said), definitions), { anywhere: true });
      references.push(...found.filter(isTold).map((one) => ({ ...one, line: at, soft: true })));
    }
  }
  return { references, status };
}

/** The part of a line that tells a relation, if it is a note. */
function findTold(text: string, mayBeCalled: boolean): string | undefined {
  const isNote = leading.exec(text)?.[1] !== undefined;
  const rest = text.replace(leading, '');
  if (mayBeCalled && called.test(rest)) return rest;
  const told = rest.replace(isNote ? selfInNote : self, '').replace(auxiliary, '');
  return told !== rest && /^this\b/i.test(rest) && telling.test(told) ? told : undefined;
}

/** Drops clauses that say what is not: "it does not supersede ADR-4". */
function withoutDenials(text: string): string {
  const clauses = text.split(/;|\s\((?=\p{L}{2,}\s)|,\s+(?=but|without)/u);
  return clauses.filter((clause) => !/\b(?:not|never|without)\b/i.test(clause)).join('; ');
}

const told: readonly RelationType[] = ['supersedes', 'superseded-by', 'amends', 'amended-by'];

function isTold({ relation }: { readonly relation: RelationType }): boolean {
  return told.includes(relation);
}

function toStatus(written: string, line: number, form: TextValue['form']): TextValue | undefined {
  const text = toSentence(written).replace(leading, '');
  const value = self.test(text) ? became.exec(text.replace(self, ''))?.[1]?.toLowerCase() : undefined;
  return value === undefined ? undefined : { value, line, form };
}

/** The first sentence of a line, without emphasis. */
function toSentence(written: string): string {
  const text = withoutBullet(written).replaceAll(/\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, '');
  return (
    /^.*?[.!?](?=\s)(?<!\b(?:e\.g|i\.e|cf|etc)\.)/.exec(
      text.replace(leading, (lead) => lead.replaceAll(/[.!?](?=\s)/g, ' ')),
    )?.[0] ?? text
  );
}

const link = /\[((?:[^[\]]|\[[^\]]*\])*)\](?:\(\s*<?([^)\s>]*)>?[^)]*\)|\[([^\]]*)\])?/g;
const recordName = /^\s*(?:RFC|ADR|DR)[-\s#]*0*(\d{1,5})\b/i;

/**
 * Puts names of records in the place of links. A note is about this record, so an address that ends in a record's file
 * or number means the record here; other links are no records.
 */
function toNamed(text: string, definitions: ReadonlyMap<string, string>): string {
  return text.replaceAll(link, (whole, label: string, inline?: string, reference?: string) => {
    const href = inline ?? definitions.get((reference || label).toLowerCase());
    if (href === undefined) return whole;
    if (!isOtherSite(href)) return /\.mdx?(?:#.*)?$/i.test(href) ? whole : label;
    const number = recordName.exec(label)?.[1];
    const last =
      href
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1) ?? '';
    const isMeant = number !== undefined && new RegExp(`^0*${number}(?:$|[-_.])`).test(last);
    return isMeant ? `ADR-${number}` : '';
  });
}

function toName(heading: string): string {
  return heading
    .replaceAll(/[*_`:]/g, '')
    .trim()
    .toLowerCase();
}
