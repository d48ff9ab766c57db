import type { CodeLine, CodeToken } from './codeTokens.ts';
import { type Concept, findConcepts } from './concepts.ts';
import type { Block } from './effective.ts';
import { findCodeQuantities, type Quantity } from './quantities.ts';
import type { ReadTerms } from './terms.ts';

/** A word of a change: as it is written, and how surely it is what the change is about, from 0 to 1. */
export interface Meant {
  readonly written: string;
  readonly weight: number;
}

/** One side of a change: what it takes away, or what it brings. */
export interface Side {
  readonly terms: ReadonlyMap<string, Meant>;
  /** Names that occur in no other meaning: `chargedAfterTimeout`, `ISO_8859_1`, a quoted text. By their letters. */
  readonly names: ReadonlyMap<string, string>;
  readonly quantities: readonly Quantity[];
  readonly concepts: ReadonlyMap<Concept, readonly string[]>;
}

/** What a change does, in words that can be compared with those of a page. */
export interface Effects {
  readonly gone: Side;
  readonly added: Side;
  /** What only changed its place. */
  readonly moved: ReadonlyMap<string, Meant>;
  /** The words around all that. */
  readonly topic: ReadonlySet<string>;
  readonly comments: readonly string[];
  /** Whether a diff shows it, or only a plan says so. */
  readonly isShown: boolean;
}

/** Says what blocks of a diff do. */
export function toEffects(blocks: readonly Block[], read: ReadTerms): Effects {
  const removed = blocks.flatMap((block) => block.removed);
  const added = blocks.flatMap((block) => block.added);
  return {
    gone: toSide(removed, added, read),
    added: toSide(added, removed, read),
    moved: toMeant(
      blocks.flatMap(({ moved }) => moved.flatMap(({ tokens }) => tokens)),
      read,
    ),
    topic: new Set(
      blocks.flatMap((block) => [
        ...read(block.path.replace(/^.*\/(?=.*\/)/, '')),
        ...read(block.around),
        ...[...block.removed, ...block.added, ...block.moved].flatMap(({ code }) => read(code)),
      ]),
    ),
    comments: blocks.flatMap((block) => block.comments),
    isShown: true,
  };
}

function toSide(lines: readonly CodeLine[], others: readonly CodeLine[], read: ReadTerms): Side {
  const tokens = subtract(lines, others);
  const quantities = subtractQuantities(lines, others);
  const words = (of: readonly CodeLine[]) => findConcepts(of.map(({ code }) => code).join('\n'));
  const [own, theirs] = [words(lines), words(others)];
  return {
    terms: toMeant(tokens, read),
    names: new Map(tokens.flatMap((token) => (isTelling(token) ? [[toKey(token.value), token.value] as const] : []))),
    quantities,
    concepts: new Map([...own].filter(([concept]) => !theirs.has(concept))),
  };
}

/** Leaves of the tokens of lines those that the other lines have less often. */
function subtract(lines: readonly CodeLine[], others: readonly CodeLine[]): readonly CodeToken[] {
  const left = new Map<string, number>();
  for (const { tokens } of others) for (const { value } of tokens) left.set(value, (left.get(value) ?? 0) + 1);
  return lines
    .flatMap(({ tokens }) => tokens)
    .filter(({ value }) => {
      const count = left.get(value) ?? 0;
      left.set(value, count - 1);
      return count <= 0;
    });
}

function subtractQuantities(lines: readonly CodeLine[], others: readonly CodeLine[]): readonly Quantity[] {
  const theirs = new Set(others.flatMap(({ code }) => findCodeQuantities(code)).map(({ key }) => key));
  return lines.flatMap(({ code }) => findCodeQuantities(code)).filter(({ key }) => !theirs.has(key));
}

function toMeant(tokens: readonly CodeToken[], read: ReadTerms): ReadonlyMap<string, Meant> {
  return new Map(
    tokens
      .filter(({ type }) => type === 'name' || type === 'text')
      .flatMap(({ value }) => read(value).map((term) => [term, { written: value.slice(0, 60), weight: 1 }] as const)),
  );
}

/** Returns whether a token is a name of two parts at least, or a text that no sentence has by chance. */
function isTelling({ type, value }: CodeToken): boolean {
  if (value.length < 4 || value.length > 60) return false;
  if (type === 'name') return /[a-z\d][A-Z]|[A-Za-z\d]_[A-Za-z\d]|^@/.test(value);
  return type === 'text' && /[\d_./:-]|[a-z][A-Z]/.test(value) && !/\s/.test(value);
}

/** Makes one spelling of a name: `ISO_8859_1` and `ISO-8859-1` are the same. */
export function toKey(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
