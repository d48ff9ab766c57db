import { decodeBytes } from '../../content/encoding.ts';
import type { DeadLink } from './attachments.ts';
import { applyEdits, type Edit } from './links.ts';

interface Original {
  readonly bytes: Buffer;
  /** The line of the file before the body's first. */
  readonly bodyLine: number;
}

/**
 * Makes text of the links that lead nowhere in the hub, so that they do not break its build: their words stay, and the address
 * as code. Everything else stays byte for byte.
 */
export function neutraliseLinks(
  { bytes, bodyLine }: Original,
  dead: readonly DeadLink[],
  address: 'with-address' | 'words',
): Buffer {
  if (dead.length === 0) return bytes;
  const { text, isUtf8 } = decodeBytes(bytes);
  const head = isUtf8 ? bytes.subarray(0, bytes.length - Buffer.byteLength(text)) : Buffer.alloc(0);
  const start = bodyStart(text, bodyLine);
  const edits = dead
    .flatMap(({ link, isHeading }) => (isHeading && link.withoutAnchor) || link.toText(address))
    .map((edit): Edit => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  const size = (part: string) => (isUtf8 ? Buffer.byteLength(part) : part.length);
  // In bytes, since characters that Windows-1252 does not have could not be written back.
  const inBytes = edits.map((edit) => ({
    ...edit,
    start: head.length + size(text.slice(0, edit.start)),
    end: head.length + size(text.slice(0, edit.end)),
    text: Buffer.from(edit.text, isUtf8 ? 'utf8' : 'latin1').toString('latin1'),
  }));
  return Buffer.from(applyEdits(bytes.toString('latin1'), inBytes), 'latin1');
}

/** The body of a page as its links are found in it, with the line ends of the file. */
export function bodyOf(bytes: Buffer, bodyLine: number): string {
  const { text } = decodeBytes(bytes);
  return text.slice(bodyStart(text, bodyLine));
}

/** Returns where the line after this many lines begins. */
function bodyStart(text: string, lines: number): number {
  const ends = text.matchAll(/\r\n?|\n/g);
  let at = 0;
  for (let line = 0; line < lines; line++) {
    const next = ends.next();
    if (next.done) return text.length;
    at = next.value.index + next.value[0].length;
  }
  return at;
}
