// Our own: git's quotes differ from JSON's and a shell's, since an escape is one byte of UTF-8.

const escapes: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '"': 34, '\\': 92 };

/**
 * Reads a name in git's quotes at the start of a text (`"a/\303\274.txt"`, see core.quotePath in git-config). Returns the
 * name and the position after it; `undefined` when the text does not begin with a quoted name.
 */
export function parseQuotedName(text: string): { readonly name: string; readonly end: number } | undefined {
  if (!text.startsWith('"')) return undefined;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let at = 1; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at) as number);
    if (letter === '"') return { name: new TextDecoder().decode(new Uint8Array(bytes)), end: at + 1 };
    if (letter === '\\') {
      const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1, at + 4))?.[0];
      bytes.push(octal === undefined ? (escapes[text[at + 1] ?? ''] ?? 63) : Number.parseInt(octal, 8));
      at += octal === undefined ? 2 : 4;
    } else {
      bytes.push(...encoder.encode(letter));
      at += letter.length;
    }
  }
  return undefined;
}

/** Writes a name as one line of text. Puts it in git's quotes when it has control characters or begins with a quote. */
export function quoteName(name: string): string {
  if (!/[\p{Cc}]|^"/u.test(name)) return name;
  const escaped = name.replaceAll(/["\\]/g, '\\$&').replaceAll(/\p{Cc}/gu, (letter) => {
    const code = letter.charCodeAt(0);
    const known = Object.entries(escapes).find(([, byte]) => byte === code)?.[0];
    if (known !== undefined) return `\\${known}`;
    return [...new TextEncoder().encode(letter)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
  });
  return `"${escaped}"`;
}
