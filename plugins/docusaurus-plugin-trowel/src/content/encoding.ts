/** The size of the longest file that is read as a page, in bytes. */
export const maxPageBytes = 5_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** Decodes a file as UTF-8, or else as Windows-1252, in which old records were saved. Never throws. */
export function decodeBytes(bytes: Buffer): { readonly text: string; readonly isUtf8: boolean } {
  try {
    return { text: utf8.decode(bytes), isUtf8: true };
  } catch {
    return { text: windows1252.decode(bytes), isUtf8: false };
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finds control characters, which no text has.
const controlCharacters = /[\u0001-\u0008\u000e-\u001f]/;

/** Decodes the file of a page as `decodeBytes` and `toPlainText` do; returns `undefined` for bytes that are no text. */
export function decodePage(bytes: Buffer): { readonly text: string; readonly isUtf8: boolean } | undefined {
  if (bytes.includes(0)) return undefined;
  const { text, isUtf8 } = decodeBytes(bytes);
  // Windows-1252 decodes any bytes; control characters show that they are no text.
  return isUtf8 || !controlCharacters.test(text) ? { text: toPlainText(text), isUtf8 } : undefined;
}

/** Says whether a file's content can be parsed as a page: it is text, and at most `maxPageBytes` long. */
export function isReadable(content: string): boolean {
  return content.length <= maxPageBytes && !content.includes('\0');
}

/** Normalizes line ends to `\n` and removes a byte order mark. */
export function toPlainText(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
}
