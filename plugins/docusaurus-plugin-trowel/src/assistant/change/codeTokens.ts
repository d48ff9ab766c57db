/** A token of code. */
export interface CodeToken {
  readonly type: 'name' | 'number' | 'text' | 'sign';
  /** As written; a text without its quotes. */
  readonly value: string;
}

/** A line of code that a change takes away or adds. */
export interface CodeLine {
  readonly code: string;
  readonly tokens: readonly CodeToken[];
}

const token =
  /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)|(\d[\d_]*(?:\.\d+)?(?:[a-zA-Z]+)?)|([\p{L}_$@][\p{L}\p{N}_$]*)|(\S)/gu;

/** Splits code into tokens, alike for most languages. */
export function readTokens(code: string): readonly CodeToken[] {
  return [...code.matchAll(token)].map(([whole, text, number, name]): CodeToken => {
    if (text !== undefined) return { type: 'text', value: text.slice(1, -1) };
    if (number !== undefined) return { type: 'number', value: whole };
    return name === undefined ? { type: 'sign', value: whole } : { type: 'name', value: whole };
  });
}

/** Writes tokens so that two lines with the same meaning are the same: without spaces, kinds of quotes and trailing commas. */
export function joinTokens(tokens: readonly CodeToken[]): string {
  return tokens
    .map(({ type, value }) => (type === 'text' ? `"${value}"` : value))
    .join(' ')
    .replaceAll(/ ?[,;](?= ?(?:[)\]}]|$))/g, '');
}
