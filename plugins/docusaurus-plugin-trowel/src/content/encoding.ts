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

/** Says whether a file's content can be parsed as a page: it is text, and at most `maxPageBytes` long. */
export function isReadable(content: string): boolean {
  return content.length <= maxPageBytes && !content.includes('\0');
}

/** Normalizes line ends to `\n` and removes a byte order mark. */
export function toPlainText(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
}
