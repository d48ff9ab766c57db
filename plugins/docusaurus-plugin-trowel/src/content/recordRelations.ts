import { isAboutRecord } from './clause.ts';
import { isPlaceholder } from './placeholder.ts';
import { parseLabelledLine } from './recordLabels.ts';
import { type RecordLine, withoutBullet } from './recordLines.ts';
import { type Definitions, maskLinks } from './recordLinks.ts';
import { toCells } from './recordTables.ts';
import { findNamed, findTargets, type RecordTarget } from './recordTargets.ts';
import type { RelationType } from './relation.ts';
import { toEnglish } from './statusLanguages.ts';

/** A relation that a record's text states; `line` is in the body, from 1. */
export interface StatedRelation {
  readonly relation: RelationType;
  readonly target: string;
  readonly line: number;
  /** Whether it is from a sentence, or can mean something else, so that a missing target is no problem. */
  readonly soft?: boolean;
  /** Whether it counts only when the target is a record. */
  readonly ofRecord?: boolean;
}

/** A relation without its place. */
type FoundRelation = Omit<StatedRelation, 'line'>;

const replacing = 'super[sc]ee?d|replac|obsolet|supplant';
const partly = '(?:partially|partly|mostly|largely|in part|partial)';
/** What may stand between "superseded" and "by": when, and that it was the whole of it. */
const aside =
  '(?:[\\s:,(\\[*_]+(?:on|in|at|as|of|since|from|the|entirely|fully|completely|wholly|totally|full|whole|its|entirety|all|\\d[\\d./-]*(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?)[\\]),:]*){0,6}';
/** What says the same as "by" behind "superseded", directly before a record. */
const towards =
  '(?:[\\s:;,.(–—→>-]+(?:see|see\\salso|cf\\.?|use|voir|siehe|ver|vedi)[\\s:]+|[\\s:;,(–—→>*_-]+)(?=\\uE000|(?:ADR|RFC|DR)s?[-\\s#_]*\\d|[A-Z][A-Z\\d]+-\\d|#\\d|0\\d)';

/** How records of adr-tools, MADR and log4brains name a relation before its link. "Supercedes" is adr-tools' own spelling. */
const verbs: readonly (readonly [verb: string, relation: RelationType])[] = [
  [`${partly} (?:${replacing})ed${aside} \\(?by`, 'amended-by'],
  [`${partly} (?:${replacing})e?s`, 'amends'],
  [`(?:${replacing})ed[\\s,(]+${partly}[),]*${aside} by`, 'amended-by'],
  [`(?:${replacing})e?s ${partly}`, 'amends'],
  [`(?:${replacing})ed${aside} \\(?by`, 'superseded-by'],
  [`superseded in favou?r of`, 'superseded-by'],
  [`(?:${replacing})e?s`, 'supersedes'],
  [`(?:amended|refined|clarified|extended|updated)${aside} \\(?by`, 'amended-by'],
  ['(?:amends|refines|clarifies|extends|updates)', 'amends'],
  ['(?:depends on|requires)', 'depends-on'],
  ['(?:required by|needed by)', 'depended-on-by'],
  ['(?:relates? to|related to|related|see also|linked (?:to|by))', 'relates-to'],
];
const bound = (verb: string) => `(${verb.replaceAll(' ', '[\\s-]+')})(?![\\p{L}\\d])`;
/** One group for each of the verbs, and a last one for "superseded" directly before a record. */
const anyVerb = new RegExp(
  `(?<![\\p{L}\\d])(?:${verbs.map(([verb]) => bound(verb)).join('|')}|(super[sc]ee?ded${towards}))`,
  'giu',
);
/** What may precede a relation at the beginning of a line. */
const leading = /^[\s>*_+[(~:-]*$/;

/** Finds the relations that a section's lines state. A line such as "Supersedes:" applies to the list or line below it. */
export function findSectionRelations(
  lines: readonly RecordLine[],
  { relation, anywhere, definitions }: { relation?: string; anywhere: boolean; definitions: Definitions },
): StatedRelation[] {
  let label = relation;
  return lines.flatMap(toCellLines).flatMap(({ text, line, item }) => {
    const whole = label && !startsWithRelation(text) ? `${label} ${withoutBullet(text)}` : text;
    const labelled = parseLabelledLine(text);
    if (labelled && isPlaceholder(labelled.value)) return [];
    const isStatus = anywhere || labelled?.field === 'status';
    if (isRelationLabel(text)) label = withoutBullet(text);
    else if (!item) label = relation;
    return findRelations(whole, { anywhere: isStatus, definitions }).map((found) => ({ ...found, line }));
  });
}

/** Writes a row of a table as text; below a header such as `| Supersedes | Status |`, each cell behind the name of its column. */
function toCellLines(row: RecordLine, at: number, lines: readonly RecordLine[]): RecordLine[] {
  if (!row.text.startsWith('|')) return [row];
  let top = at;
  while (lines[top - 1]?.text.startsWith('|') && lines[top - 1]?.line === (lines[top]?.line ?? 0) - 1) top--;
  const header = toCells(lines[top]?.text ?? '');
  if (top === at || !header.slice(1).some(isRelationLabel)) return [{ ...row, text: row.text.replaceAll('|', ' ') }];
  return toCells(row.text).map((cell, index) => ({ ...row, item: false, text: `${header[index] ?? ''}: ${cell}` }));
}

/**
 * Finds the relations that a line states, as in "Supersedes [12](0012-x.md)" or "superseded by ADR-0123". With `anywhere` the
 * line is a status: other words may precede the relation ("Accepted, superseded by 12"), and any other record that it names or
 * links to is related.
 */
export function findRelations(
  written: string,
  { anywhere = false, definitions = new Map() }: { anywhere?: boolean; definitions?: Definitions } = {},
): FoundRelation[] {
  const masked = maskLinks(withVerbLinks(written), definitions);
  const text = toEnglish(masked.text);
  const verbsIn = findVerbs(text);
  const [first] = verbsIn;
  if (!anywhere && !(first && leading.test(text.slice(0, first.from)))) return [];
  const found: (FoundRelation & Pick<RecordTarget, 'from' | 'to'>)[] = [];
  let done = 0;
  for (const [index, { relation, from, to }] of verbsIn.entries()) {
    const isOwn = isAboutRecord(text.slice(done, from));
    const end = verbsIn[index + 1]?.from ?? text.length;
    const targets = findTargets({ ...masked, text }, to, end, relation === 'relates-to' ? 'all' : 'list');
    // "#12" is more likely an issue's or a change's when it is only related.
    const isHash = (one: RecordTarget) => text[one.from] === '#' && isWeak.includes(relation);
    if (isOwn) found.push(...targets.filter((one) => !isHash(one)).map((one) => ({ relation, ...one })));
    done = targets.at(-1)?.to ?? to;
  }
  const rest = anywhere
    ? findNamed(text, masked.targets, 0).filter(
        (one) =>
          // A name in code is an example, as templates have it.
          text[one.from - 1] !== '`' && !found.some(({ from, target }) => from === one.from || target === one.target),
      )
    : [];
  return [
    ...found,
    ...rest.map((one) => ({ relation: 'relates-to' as const, ...one, soft: true, ofRecord: true })),
  ].map(({ relation, target, soft, ofRecord }) => ({
    relation,
    target,
    ...(soft && { soft }),
    ...(ofRecord && { ofRecord }),
  }));
}

const isWeak: readonly RelationType[] = ['relates-to', 'depends-on', 'depended-on-by'];

interface Verb {
  readonly relation: RelationType;
  readonly from: number;
  readonly to: number;
}

function findVerbs(text: string): Verb[] {
  return [...text.matchAll(anyVerb)].map((match) => ({
    relation: verbs[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? 'superseded-by',
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Writes `[Superseded by](0002-x.md)` as `Superseded by [](0002-x.md)`. */
function withVerbLinks(written: string): string {
  return written.replaceAll(/\[([\p{L} -]{5,40})\](?=\()/gu, (whole, label: string) =>
    isRelationLabel(label) ? `${label} [ ]` : whole,
  );
}

/** Says whether a text begins with a relation. */
export function startsWithRelation(written: string): boolean {
  const text = toEnglish(maskLinks(written, new Map()).text);
  const [first] = findVerbs(text);
  return first !== undefined && leading.test(text.slice(0, first.from));
}

/** Says whether a text is only a relation's name, as in "Supersedes:" before a list. */
export function isRelationLabel(written: string): boolean {
  const text = toEnglish(written);
  const [first] = findVerbs(text);
  if (!first || !leading.test(text.slice(0, first.from))) return false;
  return text.replace(anyVerb, '').replaceAll(/[\s*_:：>+-]/g, '') === '';
}
