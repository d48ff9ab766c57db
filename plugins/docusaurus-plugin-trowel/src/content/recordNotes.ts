import type { RecordSection } from './recordLines.ts';
import { withoutBullet } from './recordLines.ts';
import { findRelations, type StatedRelation } from './recordRelations.ts';
import { toSentences } from './recordStatements.ts';
import type { TextValue } from './recordValues.ts';
import type { RelationType } from './relation.ts';

/** What sentences of a record's text state about the record, besides its metadata. */
interface Notes {
  readonly references: readonly StatedRelation[];
  /** From sentences such as "This RFC was previously approved, but later withdrawn." */
  readonly status?: TextValue;
}

/** Names of sections that describe what became of a record. */
const noteSections =
  /^(?:(?:edit|change|revision)[ -]?)?(?:history|log|notes?|updates?|amendments?|changes|revisions?)$/;
/** What may precede a note: a date, and "Note:". */
const leading = /^(?:\d{4}[./-]\d{2}[./-]\d{2}[\s.:–—-]*)?(note\s*:?\s*)?(?:in short,?\s+)?/i;
const self = /^this\s+(?:(?:RFC|ADR|record|decision(?: record)?|document|proposal)\s+)/i;
/** After "Note:", the record may also be called just "this". */
const selfInNote = /^this\s+(?:(?:RFC|ADR|record|decision(?: record)?|document|proposal)\s+)?/i;
const auxiliary = /^(?:(?:has|is|was|have)\s+)?(?:(?:now|since|later|been|being)\s+)*/i;
/** Verbs of relations. "extends" and "updates" are left out, as they are used for much else. */
const relationVerb =
  /^(?:(?:partially|partly|mostly)\s+)?(?:super[sc]ee?ded|amended|replaced|obsoleted|super[sc]ee?des|amends|replaces|obsoletes)\b/i;
const participle = /^(?:(?:partially|partly|mostly)\s+)?(?:super[sc]ee?ded|amended|replaced|obsoleted|refined)\b/i;
const statusChange =
  /^(?:was|has been|is)\b(?![^.]*\b(?:not|parts?|partly|partially)\b)[^.]*?\b(withdrawn|retired|retracted|rejected|deprecated|superseded|abandoned|obsolete)\s*(?:$|[.;])/i;
/** The number of sections in which a sentence about the status is expected; later ones are the record's text. */
const maxSections = 3;

/**
 * Finds the notes in a record's text: sentences at the beginning of a line such as "This RFC has been superseded by
 * [RFC 1974]", quotes such as "> **Amended by ADR-14.**", and lines of a section called "History". `definitions` are the
 * body's link reference definitions.
 */
export function findNotes(sections: readonly RecordSection[], definitions: ReadonlyMap<string, string>): Notes {
  const references: StatedRelation[] = [];
  let status: TextValue | undefined;
  for (const [index, { heading = '', line, lines }] of sections.entries()) {
    if (index < maxSections) status ??= toStatus(heading, line, 'heading');
    const isNotes = noteSections.test(toName(heading));
    for (const { text: written, line: at, quoted } of toSentences(lines)) {
      const text = toSentence(written);
      if (index < maxSections) status ??= toStatus(text, at, 'line');
      const statement = findStatement(text, isNotes || quoted);
      if (statement === undefined) continue;
      const found = findRelations(withoutDenials(statement), { anywhere: true, definitions });
      references.push(...found.filter(isNoteRelation).map((one) => ({ ...one, line: at, soft: true })));
    }
  }
  return { references, status };
}

/** Returns the part of a line that states a relation, if the line is a note. `mayBeParticiple` accepts "Amended by 4". */
function findStatement(text: string, mayBeParticiple: boolean): string | undefined {
  const isNote = leading.exec(text)?.[1] !== undefined;
  const rest = text.replace(leading, '');
  if (mayBeParticiple && participle.test(rest)) return rest;
  const predicate = rest.replace(isNote ? selfInNote : self, '').replace(auxiliary, '');
  return /^this\b/i.test(rest) && relationVerb.test(predicate) ? predicate : undefined;
}

/** Removes negated clauses: "it does not supersede ADR-4". */
function withoutDenials(text: string): string {
  const clauses = text.split(/;|\s\((?=\p{L}{2,}\s)|,\s+(?=but|without)/u);
  return clauses.filter((clause) => !/\b(?:not|never|without)\b/i.test(clause)).join('; ');
}

const noteRelations: readonly RelationType[] = ['supersedes', 'superseded-by', 'amends', 'amended-by'];

function isNoteRelation({ relation }: { readonly relation: RelationType }): boolean {
  return noteRelations.includes(relation);
}

function toStatus(written: string, line: number, form: TextValue['form']): TextValue | undefined {
  const text = toSentence(written).replace(leading, '');
  const value = self.test(text) ? statusChange.exec(text.replace(self, ''))?.[1]?.toLowerCase() : undefined;
  return value === undefined ? undefined : { value, line, form };
}

/** Returns the first sentence of a line, without emphasis. */
function toSentence(written: string): string {
  const text = withoutBullet(written).replaceAll(/\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, '');
  return (
    /^.*?[.!?](?=\s)(?<!\b(?:e\.g|i\.e|cf|etc)\.)/.exec(
      text.replace(leading, (lead) => lead.replaceAll(/[.!?](?=\s)/g, ' ')),
    )?.[0] ?? text
  );
}

function toName(heading: string): string {
  return heading
    .replaceAll(/[*_`:]/g, '')
    .trim()
    .toLowerCase();
}
