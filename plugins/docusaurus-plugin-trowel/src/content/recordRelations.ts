import { isPlaceholder } from './placeholder.ts';
import { parseLabelledLine } from './recordLabels.ts';
import { type RecordLine, withoutBullet } from './recordLines.ts';
import type { RelationType } from './relation.ts';

/** A relation that a record's text states; `line` is in the body, from 1. */
export interface StatedRelation {
  readonly relation: RelationType;
  readonly target: string;
  readonly line: number;
  /** Whether it is from a sentence, not from a list of relations, so that a missing target is no problem. */
  readonly soft?: boolean;
}

/** How records of adr-tools, MADR and log4brains name a relation before its link. "Supercedes" is adr-tools' own spelling. */
const verbs: readonly (readonly [verb: string, relation: RelationType])[] = [
  ['(?:partially|partly|mostly|in part) (?:super[sc]eded|replaced)(?: on \\S+)? by', 'amended-by'],
  ['(?:partially|partly|mostly|in part) (?:super[sc]edes|replaces)', 'amends'],
  ['(?:super[sc]eded|replaced) (?:partially|partly|mostly|in part)(?: on \\S+)? by', 'amended-by'],
  ['(?:super[sc]edes|replaces) (?:partially|partly|mostly|in part)', 'amends'],
  ['(?:super[sc]ee?ded|replaced|obsoleted)(?: on \\S+)? by', 'superseded-by'],
  ['(?:super[sc]ee?des|replaces|obsoletes)', 'supersedes'],
  ['(?:amended|refined|clarified|extended|updated)(?: on \\S+)? by', 'amended-by'],
  ['(?:amends|refines|clarifies|extends|updates)', 'amends'],
  ['(?:depends on|requires)', 'depends-on'],
  ['(?:required by|needed by)', 'depended-on-by'],
  ['(?:relates? to|related to|related|see also|linked (?:to|by))', 'relates-to'],
];
const anyVerb = new RegExp(
  `(?<![\\p{L}\\d])(?:${verbs.map(([verb]) => `(${verb.replaceAll(' ', '[\\s-]+')})`).join('|')})(?![\\p{L}\\d])`,
  'giu',
);
/** What may precede a relation at the beginning of a line. */
const leading = /^[\s>*_+[(~:-]*$/;
const link = /\[((?:[^[\]]|\[[^\]]*\])*)\](?:\(\s*(?:<([^>]*)>|([^)\s]*))[^)]*\)|\[([^\]]*)\])?/g;
const wiki = /\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g;
const otherSite = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
const numbered = /(?<![\p{L}\d/-])(?:(?:ADR|RFC|DR)[-\s#_]*|#)0*(\d{1,5})(?![\d/.-]*\d)/giu;
const slug = /^[\s:`"']*(\d{1,8}-[\p{L}\d][\p{L}\d._-]*[\p{L}\d])/u;
const numbers = /^[\s:]*(\d{1,5}(?:\s*(?:,|and|&)\s*\d{1,5})*)(?![\d/-]|\s*\p{L})/u;

type Definitions = ReadonlyMap<string, string>;

/** Finds the link reference definitions of a body, `[label]: target`, by label in lower case. */
export function findDefinitions(body: string): Definitions {
  const found = new Map<string, string>();
  if (!body.includes(']:')) return found;
  for (const [, label, target] of body.matchAll(/^ {0,3}\[([^\]^\n]+)\]:[ \t]*<?([^\s>]+)>?/gm)) {
    found.set((label as string).toLowerCase(), target as string);
  }
  return found;
}

/** Finds the relations that a section's lines state. A line such as "Supersedes:" applies to the list or line below it. */
export function findSectionRelations(
  lines: readonly RecordLine[],
  { relation, anywhere, definitions }: { relation?: string; anywhere: boolean; definitions: Definitions },
): StatedRelation[] {
  let label = relation;
  return lines.flatMap(({ text: written, line, item }) => {
    const text = written.startsWith('|') ? written.replaceAll('|', ' ') : written;
    const whole = label && !startsWithRelation(text) ? `${label} ${withoutBullet(text)}` : text;
    const labelled = parseLabelledLine(text);
    if (labelled && isPlaceholder(labelled.value)) return [];
    const isStatus = anywhere || labelled?.field === 'status';
    if (isRelationLabel(text)) label = withoutBullet(text);
    else if (!item) label = relation;
    return findRelations(whole, { anywhere: isStatus, definitions }).map((found) => ({ ...found, line }));
  });
}

/**
 * Finds the relations that a line states, as in "Supersedes [12](0012-x.md)" or "superseded by ADR-0123".
 * With `anywhere`, other words may precede it: "Accepted, superseded by 12".
 */
export function findRelations(
  text: string,
  { anywhere = false, definitions = new Map() }: { anywhere?: boolean; definitions?: Definitions } = {},
): Pick<StatedRelation, 'relation' | 'target'>[] {
  if (!anywhere && !startsWithRelation(text)) return [];
  const found = [...text.matchAll(anyVerb)];
  return found.flatMap((match, index) => {
    const relation = verbs[match.slice(1).findIndex((group) => group !== undefined)]?.[1];
    const rest = text.slice(match.index + match[0].length, found[index + 1]?.index);
    return relation ? findTargets(rest, definitions).map((target) => ({ relation, target })) : [];
  });
}

/** Says whether a text begins with a relation. */
export function startsWithRelation(text: string): boolean {
  const [match] = text.matchAll(anyVerb);
  return match !== undefined && leading.test(text.slice(0, match.index));
}

/** Says whether a text is only a relation's name, as in "Supersedes:" before a list. */
export function isRelationLabel(text: string): boolean {
  return startsWithRelation(text) && text.replace(anyVerb, '').replaceAll(/[\s*_:>+-]/g, '') === '';
}

/** Finds the targets in a text: its links or, without any, names or numbers of records. */
function findTargets(text: string, definitions: Definitions): string[] {
  const wikis = [...text.matchAll(wiki)].map((match) => match[1] as string);
  if (wikis.length > 0) return wikis;
  const links = [...text.matchAll(link)].flatMap(([, label, angled, plain, reference]) => {
    const href = angled ?? plain ?? definitions.get((reference || (label as string)).toLowerCase());
    return href === undefined ? [] : [decodePath(href.replace(/#.*$/, ''))];
  });
  if (links.length > 0) return links.filter((target) => target !== '' && !isOtherSite(target));
  const names = [...text.matchAll(numbered)].map((match) => match[1] as string);
  if (names.length > 0) return names;
  const named = slug.exec(text)?.[1];
  return named === undefined ? (numbers.exec(text)?.[1]?.match(/\d+/g) ?? []) : [named];
}

/** Says whether a link leads to another site. */
export function isOtherSite(href: string): boolean {
  return otherSite.test(href);
}

/** Decodes the path of a link; returns it unchanged when its escapes are invalid. */
export function decodePath(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
