import { createHash } from 'node:crypto';
import { toYaml } from '../yaml.ts';

/**
 * What import writes into a page so that it knows its own copy again: where it came from, the hash of the file there,
 * and the hash of the copy without this line. Fields that begin with `x-` are nobody else's.
 */
export interface Stamp {
  /** The imported folder's name and the path in it. */
  readonly from: string;
  readonly source: string;
  readonly copy: string;
}

const opening = /^(?:\u00ef\u00bb\u00bf)?---[ \t]*(\r\n?|\n)/;
const closing = /^---[ \t]*$/m;
const stampLine =
  /^x-imported: \{ from: ("(?:[^"\\]|\\.)*"|[^",]*), source: "([\da-f]+)", copy: "([\da-f]+)" \}(?:\r\n?|\n)/m;

/** A short hash, for telling whether bytes are the same: SHA-256, 64 bits of it. */
export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

interface CopyOptions {
  readonly from: string;
  /** Lines of front matter to add, `field: value`; in ASCII where the page is not saved as UTF-8. */
  readonly fields: readonly string[];
}

/** Makes the hub's copy of a page: its bytes as they are, with fields behind those of its front matter. */
export function makeCopy(bytes: Buffer, { from, fields }: CopyOptions): Buffer {
  // A character for each byte: whatever the text is saved in, it stays as it is.
  const text = bytes.toString('latin1');
  const { head, tail, end } = split(text);
  const add = (lines: readonly string[]) =>
    head + Buffer.from(lines.map((line) => line + end).join('')).toString('latin1') + tail;
  const copy = hash(Buffer.from(add(fields), 'latin1'));
  const stamp = `x-imported: { from: ${toYaml(from, { ascii: true })}, source: "${hash(bytes)}", copy: "${copy}" }`;
  return Buffer.from(add([...fields, stamp]), 'latin1');
}

/** What stands before and behind the place for further fields. */
function split(text: string): { head: string; tail: string; end: string } {
  const opened = opening.exec(text);
  const close = opened && closing.exec(text.slice(opened[0].length));
  if (opened && close) {
    const at = opened[0].length + close.index;
    return { head: text.slice(0, at), tail: text.slice(at), end: opened[1] as string };
  }
  const mark = text.startsWith('\u00ef\u00bb\u00bf') ? 3 : 0;
  const end = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const body = text.slice(mark);
  return { head: `${text.slice(0, mark)}---${end}`, tail: `---${end}${body === '' ? '' : end}${body}`, end };
}

/** The stamp in a page, and whether the page is still as import wrote it. */
export function readStamp(bytes: Buffer): (Stamp & { readonly intact: boolean }) | undefined {
  const text = bytes.toString('latin1');
  const [line, from = '', source = '', copy = ''] = stampLine.exec(text) ?? [];
  if (line === undefined) return undefined;
  const rest = text.replace(line, '');
  return { from: unquote(from), source, copy, intact: hash(Buffer.from(rest, 'latin1')) === copy };
}

function unquote(written: string): string {
  if (!written.startsWith('"')) return written;
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}
