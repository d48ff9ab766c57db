/** Where a text in brackets ends: `[{goal: read, st` ends in a name of the first item. */
export interface FlowEnd {
  readonly wants: 'name' | 'value' | 'either';
  readonly path: readonly (string | number)[];
  readonly written: string;
  readonly names: readonly string[];
}

interface Bracket {
  readonly type: '[' | '{';
  index: number;
  key?: string;
  readonly names: string[];
}

/** Reads a list or map in brackets up to its end, which is where somebody writes; `undefined` when all brackets are closed. */
export function scanFlow(text: string): FlowEnd | undefined {
  const open: Bracket[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    const top = open.at(-1);
    if ((sign === '"' || sign === "'") && text.slice(start, at).trim() === '') {
      const end = findQuote(text, at);
      if (end === -1) break;
      at = end;
    } else if (sign === '[' || sign === '{') {
      open.push({ type: sign, index: 0, names: [] });
      start = at + 1;
    } else if (sign === ']' || sign === '}') {
      open.pop();
      if (open.length === 0) return undefined;
      start = at + 1;
    } else if (sign === ',' && top) {
      top.index++;
      top.key = undefined;
      start = at + 1;
    } else if (sign === ':' && top?.type === '{' && top.key === undefined && /\s|^$/.test(text[at + 1] ?? '')) {
      top.key = text
        .slice(start, at)
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2');
      top.names.push(top.key);
      start = at + 1;
    }
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const inner = last.type === '{' && last.key === undefined ? open.slice(0, -1) : open;
  return {
    wants: last.type === '{' ? (last.key === undefined ? 'name' : 'value') : 'value',
    path: inner.map(({ type, index, key = '' }) => (type === '[' ? index : key)),
    written: text.slice(start).trimStart(),
    names: last.names,
  };
}

/** Finds the quote that ends a text; -1 when it is open. */
function findQuote(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && text[start] === '"') at++;
    else if (text[at] === text[start]) return at;
  }
  return -1;
}
