import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileChange } from './write.ts';
import { toYaml } from './yaml.ts';

/** The field that a command leaves in a page that it writes. Fields that begin with `x-` are nobody else's. */
export type StampField = 'x-imported' | 'x-dug' | 'x-interview';

/**
 * What a command writes into a page so that it knows its own copy again: what it was made from, the hash of that, and
 * the hash of the copy without this line.
 */
interface Stamp {
  readonly from: string;
  readonly source: string;
  readonly copy: string;
}

const opening = /^(?:\u00ef\u00bb\u00bf)?---[ \t]*(\r\n?|\n)/;
const closing = /^---[ \t]*$/m;
const stampLine =
  /^(x-[a-z]+): \{ from: ("(?:[^"\\]|\\.)*"|[^",]*), source: "([\da-f]+)", copy: "([\da-f]+)" \}(?:\r\n?|\n)/m;

/** A short hash, for telling whether bytes are the same: SHA-256, 64 bits of it. */
function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

interface CopyOptions {
  readonly stamp: StampField;
  readonly from: string;
  /** Lines of front matter to add, `field: value`; in ASCII where the page is not saved as UTF-8. */
  readonly fields: readonly string[];
}

/** Makes the hub's copy of a page: its bytes as they are, with fields behind those of its front matter. */
export function makeCopy(bytes: Buffer, { stamp: field, from, fields }: CopyOptions): Buffer {
  // A character for each byte: whatever the text is saved in, it stays as it is.
  const text = bytes.toString('latin1');
  const { head, tail, end } = split(text);
  const add = (lines: readonly string[]) =>
    head + Buffer.from(lines.map((line) => line + end).join('')).toString('latin1') + tail;
  const copy = hash(Buffer.from(add(fields), 'latin1'));
  const stamp = `${field}: { from: ${toYaml(from, { ascii: true })}, source: "${hash(bytes)}", copy: "${copy}" }`;
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
function readStamp(bytes: Buffer, field: StampField): (Stamp & { readonly intact: boolean }) | undefined {
  const text = bytes.toString('latin1');
  const [line, name, from = '', source = '', copy = ''] = stampLine.exec(text) ?? [];
  if (line === undefined || name !== field) return undefined;
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

/** What becomes of a file: `left` where the hub's file is not the command's to change. */
export type State = 'new' | 'updated' | 'unchanged' | 'left';

/** What is to be done about a file, and why it is left. */
export interface Decision {
  readonly state: State;
  readonly reason?: string;
  readonly change?: FileChange;
}

interface DecideInput {
  readonly root: string;
  /** Path below the root, with `/`. */
  readonly file: string;
  /** What is to be written, made by `makeCopy`. */
  readonly bytes: Buffer;
  readonly stamp: StampField;
  readonly from: string;
  /** What it was made from. */
  readonly source: Buffer;
  /** The command, for messages. */
  readonly command: string;
}

/** Decides by what stands in the hub: a page is replaced only when it is as the command wrote it. */
export async function decide({
  root,
  file,
  bytes,
  stamp: field,
  from,
  source,
  command,
}: DecideInput): Promise<Decision> {
  const before = await readFile(path.join(root, file)).catch(() => undefined);
  if (before === undefined) return { state: 'new', change: { file, text: bytes } };
  if (before.equals(bytes)) return { state: 'unchanged' };
  const stamp = readStamp(before, field);
  if (!stamp) return { state: 'left', reason: `${file} is there already, and ${command} did not write it` };
  if (stamp.from !== from) return { state: 'left', reason: `${file} was made from ${stamp.from}` };
  if (stamp.intact) return { state: 'updated', change: { file, text: bytes, before } };
  if (stamp.source === hash(source)) return { state: 'unchanged' };
  return { state: 'left', reason: `it has changed in both places; bring the change into ${file} by hand` };
}
