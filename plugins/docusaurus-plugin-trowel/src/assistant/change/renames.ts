import { distance } from 'fastest-levenshtein';
import { type CodeLine, type CodeToken, readTokens } from './codeTokens.ts';

interface Sides {
  readonly removed: readonly CodeLine[];
  readonly added: readonly CodeLine[];
  readonly around: string;
}

/** What stands before or behind a name where it is declared. */
const before =
  /\b(?:val|var|let|const|final|def|fn|func|fun|function|class|interface|enum|struct|type|object|record|trait|mut|for|int|long|double|float|bool|boolean|string|String|auto|[A-Z]\w*(?:<[^>]*>)?)\s+$/;
const after = /^\s*(?::(?!:)|:?=(?!=)|\s+in\b|\s*(?:->|=>))/;

/** What stands behind a parameter, which has a type: `f(x: 5)` names one that is declared elsewhere. */
const parameter = /^\s*\??:\s*(?:[A-Z]\w*|string|number|boolean|int|long|float|double|bool|str|any|unknown|char)\b/;

/**
 * Finds names that a diff only renames: declared in a removed line, with another name in the same place of the added line,
 * the old one nowhere else after the change, the new one nowhere before it.
 */
export function findRenames(runs: readonly Sides[]): ReadonlyMap<string, string> {
  const meant = new Map<string, string | undefined>();
  const declared = new Set<string>();
  for (const { removed, added } of runs) {
    for (const [one, other] of pairLines(removed, added)) {
      for (const [at, { type, value }] of one.tokens.entries()) {
        const next = other.tokens[at] as CodeToken;
        if (type !== 'name' || value === next.value) continue;
        // A name that becomes two names is no rename.
        meant.set(value, !meant.has(value) || meant.get(value) === next.value ? next.value : undefined);
        if (isDeclared(one.code, value) && isDeclared(other.code, next.value)) declared.add(value);
      }
    }
  }
  const kept = (side: 'removed' | 'added') =>
    new Set(
      runs.flatMap((run) =>
        [...run[side].flatMap(({ tokens }) => tokens), ...readTokens(run.around)].map(({ value }) => value),
      ),
    );
  const [old, now] = [kept('removed'), kept('added')];
  return new Map(
    [...meant].flatMap(([from, to]) =>
      to !== undefined && declared.has(from) && !now.has(from) && !old.has(to) ? [[from, to] as const] : [],
    ),
  );
}

/** Pairs removed with added lines that have the same tokens but for names. */
function* pairLines(
  removed: readonly CodeLine[],
  added: readonly CodeLine[],
): Generator<readonly [CodeLine, CodeLine]> {
  let from = 0;
  for (const one of removed) {
    const at = added.findIndex((other, place) => place >= from && hasSameShape(one.tokens, other.tokens));
    if (at === -1) continue;
    yield [one, added[at] as CodeLine];
    from = at + 1;
  }
}

function hasSameShape(one: readonly CodeToken[], other: readonly CodeToken[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ type, value }, at) => {
      const next = other[at] as CodeToken;
      return type === next.type && (type === 'name' || value === next.value);
    })
  );
}

function isDeclared(code: string, name: string): boolean {
  for (let at = code.indexOf(name); at !== -1; at = code.indexOf(name, at + 1)) {
    const lead = code.slice(0, at);
    const rest = code.slice(at + name.length);
    if (/[\w$]$/.test(lead) || /^[\w$]/.test(rest)) continue;
    if (before.test(lead)) return true;
    if (/[(,]\s*$/.test(lead) && parameter.test(rest)) return true;
    // `x = 5` in Python; `.x = 5` and `f(x=5)` name something that is declared elsewhere.
    if (after.test(rest) && /^\s*$/.test(lead)) return true;
  }
  return false;
}

/** Writes a line with the new names. */
export function applyRenames({ code, tokens }: CodeLine, renames: ReadonlyMap<string, string>): CodeLine {
  return {
    code,
    tokens: tokens.map((token) =>
      token.type === 'name' ? { ...token, value: renames.get(token.value) ?? token.value } : token,
    ),
  };
}

/** Returns whether two lines differ only by letters in texts for people: a word that was misspelt. */
export function isSmallCorrection({ tokens }: CodeLine, other: CodeLine): boolean {
  if (tokens.length !== other.tokens.length) return false;
  return tokens.every(({ type, value }, at) => {
    const next = other.tokens[at] as CodeToken;
    if (type !== next.type) return false;
    if (value === next.value) return true;
    return type === 'text' && isSentence(value) && isSentence(next.value) && distance(value, next.value) <= 3;
  });
}

function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length >= 3 && !/\d/.test(text);
}
