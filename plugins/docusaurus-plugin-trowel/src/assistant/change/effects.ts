import type { CodeLine, CodeToken } from './codeTokens.ts';
import type { Block } from './effective.ts';
import { findNotions, type Notion } from './notions.ts';
import { findCodeQuantities, type Quantity } from './quantities.ts';
import { findCodeSettings, type Setting } from './settings.ts';
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
  readonly notions: ReadonlyMap<Notion, readonly string[]>;
}

/** What a change does, in words that can be compared with those of a page. */
export interface Effects {
  readonly gone: Side;
  readonly added: Side;
  /** What only changed its place. */
  readonly moved: ReadonlyMap<string, Meant>;
  /** What lines speak of before and after the change. */
  readonly kept: ReadonlySet<Notion>;
  /** The words of the lines that change, or of the plan, and those around them: by their stems, as they stand there. */
  readonly near: ReadonlyMap<string, string>;
  readonly topic: ReadonlyMap<string, string>;
  /** The values that names get: `workers = 4`. */
  readonly sets: readonly Setting[];
  /** Whether a diff shows it, or only a plan says so. */
  readonly isShown: boolean;
}

/** Says what blocks of a diff do. `all` are those of the whole diff: what goes to another file is not gone. */
export function toEffects(blocks: readonly Block[], all: readonly Block[], read: ReadTerms): Effects {
  const removed = blocks.flatMap((block) => block.removed);
  const added = blocks.flatMap((block) => block.added);
  const [before, after] = [readNotions(removed), readNotions(added)];
  const changed = [...removed, ...added, ...blocks.flatMap(({ moved }) => moved)];
  return {
    gone: withChangedValues(
      toSide(
        removed,
        all.flatMap((block) => block.added),
        read,
      ),
      blocks,
      read,
    ),
    added: withBypass(
      toSide(
        added,
        all.flatMap((block) => block.removed),
        read,
      ),
      blocks,
    ),
    moved: toMeant(
      blocks.flatMap(({ moved }) => moved.flatMap(({ tokens }) => tokens)).map((token) => ({ token, weight: 1 })),
      read,
    ),
    kept: new Set([...before.keys()].filter((notion) => after.has(notion))),
    near: read.words(changed.map(({ code }) => code).join('\n')),
    topic: read.words(blocks.flatMap(({ path, around }) => [path.replace(/^.*\/(?=.*\/)/, ''), around]).join('\n')),
    sets: findCodeSettings(added.map(({ code }) => code)),
    isShown: true,
  };
}

/** What stands before the value of a line: `const x: T =`, `x:`, `x =`. */
const assigned =
  /^\s*(?:(?:export|public|private|protected|internal|static|final|readonly|const|let|var|val|def)\s+)*(?:[\w<>[\]]+\s+)?(["']?[\w.$-]+["']?)\s*(?::\s*[\w<>[\]]+\s*)?(?::?=(?!=)|:(?!:)|\s=>)/;
/** How surely a name is what a change is about when its value is another one, and when it is made in another way. */
const changedValue = { literal: 1, other: 0.6 } as const;

/** Adds the names whose values change: `HOLD = 4` says the same of the name as if it had gone. */
function withChangedValues(side: Side, blocks: readonly Block[], read: ReadTerms): Side {
  const terms = new Map(side.terms);
  for (const { removed, added } of blocks)
    for (const line of removed) {
      const name = assigned.exec(line.code)?.[1];
      const other = name === undefined ? undefined : added.find(({ code }) => assigned.exec(code)?.[1] === name);
      if (name === undefined || !other) continue;
      const isSame = joinNames(line) === joinNames(other);
      const weight = isSame ? changedValue.literal : changedValue.other;
      for (const term of read(name))
        if ((terms.get(term)?.weight ?? 0) < weight) terms.set(term, { written: name, weight });
    }
  return { ...side, terms };
}

const condition = /^\s*\}?\s*(?:else\s+)?(?:if|unless|when|guard)\b/;
/** A check whether there is something at all: no way around anything. */
const nothing =
  /\b(?:null|nil|none|undefined|isEmpty|isBlank|is_empty)\b|(?:length|size|count)\W*(?:===?|<=?|<)\s*0|!\w+\)?\s*[{:]?\s*(?:return|$)/i;

/** Adds that a change makes a way around what follows: one more condition where there was one, or one that ends early. */
function withBypass(side: Side, blocks: readonly Block[]): Side {
  const isBypass = blocks.some(({ removed, added }) =>
    added.some(({ code, tokens }, at) => {
      if (!condition.test(code) || nothing.test(code)) return false;
      const before = removed.find((line) => condition.test(line.code));
      if (before) return tokens.length > before.tokens.length && /&&|\|\||\band\b|\bor\b|\bnot\b|!/.test(code);
      return /\b(?:return|continue|break)\b/.test([code, added[at + 1]?.code ?? ''].join(' '));
    }),
  );
  return isBypass ? { ...side, notions: new Map([...side.notions, ['bypass', ['if']] as const]) } : side;
}

function joinNames({ tokens }: CodeLine): string {
  return tokens.flatMap(({ type, value }) => (type === 'name' ? [value] : [])).join(' ');
}

function readNotions(lines: readonly CodeLine[]): ReadonlyMap<Notion, readonly string[]> {
  return findNotions(lines.map(({ code }) => code).join('\n'));
}

function toSide(lines: readonly CodeLine[], others: readonly CodeLine[], read: ReadTerms): Side {
  const tokens = subtract(lines, others);
  const theirs = readNotions(others);
  const kept = new Set(others.flatMap(({ code }) => read(code)));
  return {
    // A word that the other side has, too, in another name, hardly goes or comes.
    terms: new Map(
      [...toMeant(tokens, read)].map(([term, meant]) => [
        term,
        kept.has(term) ? { ...meant, weight: Math.min(minor, meant.weight) } : meant,
      ]),
    ),
    names: new Map(
      tokens.flatMap(({ token }) => (isTelling(token) ? [[toKey(token.value), token.value] as const] : [])),
    ),
    quantities: subtractQuantities(lines, others),
    notions: new Map([...readNotions(lines)].filter(([notion]) => !theirs.has(notion))),
  };
}

/** A token with how surely its going, or coming, says something, from 0 to 1. */
interface WeighedToken {
  readonly token: CodeToken;
  readonly weight: number;
}

/** What is seldom what a change is about: a name that lives in these lines only, a text for people, a name that stays elsewhere. */
const minor = 0.4;

/** Leaves of the tokens of lines those that the other lines have less often. */
function subtract(lines: readonly CodeLine[], others: readonly CodeLine[]): readonly WeighedToken[] {
  const counts = new Map<string, number>();
  for (const { tokens } of others) for (const { value } of tokens) counts.set(value, (counts.get(value) ?? 0) + 1);
  const left = new Map(counts);
  const local = new Set(lines.flatMap(({ code }) => [...code.matchAll(declared)].map(([, name]) => name)));
  return lines
    .flatMap(({ tokens }) => tokens)
    .filter(({ value }) => {
      const count = left.get(value) ?? 0;
      left.set(value, count - 1);
      return count <= 0;
    })
    .map((token) => {
      const isMinor =
        counts.has(token.value) || local.has(token.value) || (token.type === 'text' && isSentence(token.value));
      return { token, weight: isMinor ? minor : 1 };
    });
}

const declared = /\b(?:val|var|let|const|final|auto|int|long|bool|String)\s+(\w+)\s*(?::[^=]*)?=|^\s*(\w+)\s*:?=(?!=)/g;

/** Returns whether a text is for people: words, and none of the signs of a query, a pattern or a format. */
function isSentence(text: string): boolean {
  return (
    /\p{L}\s+\p{L}/u.test(text) && !/[=<>*|\\]|\b(?:SELECT|UPDATE|INSERT|DELETE|ORDER|WHERE|FROM|SET)\b/.test(text)
  );
}

function subtractQuantities(lines: readonly CodeLine[], others: readonly CodeLine[]): readonly Quantity[] {
  const theirs = new Set(others.flatMap(({ code }) => findCodeQuantities(code)).map(({ key }) => key));
  return lines.flatMap(({ code }) => findCodeQuantities(code)).filter(({ key }) => !theirs.has(key));
}

function toMeant(tokens: readonly WeighedToken[], read: ReadTerms): ReadonlyMap<string, Meant> {
  const terms = new Map<string, Meant>();
  for (const { token, weight } of tokens) {
    if (token.type !== 'name' && token.type !== 'text') continue;
    for (const term of read(token.value))
      if ((terms.get(term)?.weight ?? 0) < weight) terms.set(term, { written: token.value.slice(0, 60), weight });
  }
  return terms;
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
