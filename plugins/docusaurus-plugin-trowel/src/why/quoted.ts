// Our own: git's quotes are neither JSON's nor a shell's, for an escape is one byte of UTF-8.

const named: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/**
 * Reads a name in git's quotes (`"a/\303\274.txt"`): each escape is one byte of UTF-8. `end` is where the text goes on;
 * `undefined` when the text does not begin with such a name (core.quotePath in git-config).
 */
export function readQuoted(text: string): { readonly name: string; readonly end: number } | undefined {
  if (!text.startsWith('"')) return undefined;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let at = 1; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at) as number);
    if (letter === '"') return { name: new TextDecoder().decode(new Uint8Array(bytes)), end: at + 1 };
    if (letter === '\\') {
      const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0];
      bytes.push(octal === undefined ? (named[text[at + 1] ?? ''] ?? 63) : Number.parseInt(octal, 8));
      at += octal === undefined ? 2 : 4;
    } else {
      bytes.push(...encoder.encode(letter));
      at += letter.length;
    }
  }
  return undefined;
}

/** A name as one line of text: in git's quotes where it would be none, or look quoted. */
export function toQuoted(name: string): string {
  if (!/[\p{Cc}]|^"/u.test(name)) return name;
  const escaped = name.replaceAll(/["\\]/g, '\\$&').replaceAll(/\p{Cc}/gu, (letter) => {
    const code = letter.charCodeAt(0);
    const known = Object.entries(named).find(([, byte]) => byte === code)?.[0];
    if (known !== undefined) return `\\${known}`;
    return [...new TextEncoder().encode(letter)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  });
  return `"${escaped}"`;
}
