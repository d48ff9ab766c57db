import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { toYaml } from '../shared/yaml.ts';
import type { FileChange } from './fileChanges.ts';

/** The field that a command leaves in a page that it writes. The reader leaves fields that begin with `x-` alone. */
export type StampField = 'x-imported' | 'x-dug' | 'x-interview' | 'x-report';

/** What a command writes into a page to recognise its own copy later. */
interface Stamp {
  /** What the copy was made from. */
  readonly from: string;
  /** The hash of what it was made from. */
  readonly source: string;
  /** The hash of the copy without the line of the stamp. */
  readonly copy: string;
}

const opening = /^(?:\u00ef\u00bb\u00bf)?---[ \t]*(\r\n?|\n)/;
const closing = /^---[ \t]*$/m;
const stampLine =
  /^(x-[a-z]+): \{ from: ("(?:[^"\\]|\\.)*"|[^",]*), source: "([\da-f]+)", copy: "([\da-f]+)" \}(?:\r\n?|\n)/m;

/** Returns a short hash that tells whether bytes are the same: the first 64 bits of SHA-256. */
function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

interface CopyOptions {
  readonly stamp: StampField;
  readonly from: string;
  /** What it was made from, if not the page's bytes. */
  readonly source?: Buffer;
  /** Lines of front matter to add, `field: value`; in ASCII where the page is not saved as UTF-8. */
  readonly fields: readonly string[];
}

/** Makes the hub's copy of a page: its bytes as they are, with the fields and the stamp at the end of its front matter. */
export function makeCopy(bytes: Buffer, { stamp: field, from, source = bytes, fields }: CopyOptions): Buffer {
  // One character for each byte, so that no encoding changes.
  const text = bytes.toString('latin1');
  const { head, tail, end } = split(text);
  const add = (lines: readonly string[]) =>
    head + Buffer.from(lines.map((line) => line + end).join('')).toString('latin1') + tail;
  const copy = hash(Buffer.from(add(fields), 'latin1'));
  const stamp = `${field}: { from: ${toYaml(from, { ascii: true })}, source: "${hash(source)}", copy: "${copy}" }`;
  return Buffer.from(add([...fields, stamp]), 'latin1');
}

/** Splits a page at the end of its front matter, where fields are added. A page without front matter gets one. */
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

/** Reads the stamp in a page, and whether the page is still as the command wrote it. */
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

/** What happens to a file: `left` means that the hub's file has been changed by somebody else, and stays. */
export type CopyState = 'new' | 'updated' | 'unchanged' | 'left';

/** What is to be done about a file, and the reason when it is left. */
export interface CopyPlan {
  readonly state: CopyState;
  readonly reason?: string;
  readonly change?: FileChange;
}

interface CopyPlanInput {
  readonly root: string;
  /** Path below the root, with `/`. */
  readonly file: string;
  /** What is to be written, made by `makeCopy`. */
  readonly bytes: Buffer;
  readonly stamp: StampField;
  readonly from: string;
  /** The bytes that it was made from. */
  readonly source: Buffer;
  /** The command, for messages. */
  readonly command: string;
}

/** Decides what to do by the file that is there: it is replaced only when it is still as the command wrote it. */
export async function planCopy({
  root,
  file,
  bytes,
  stamp: field,
  from,
  source,
  command,
}: CopyPlanInput): Promise<CopyPlan> {
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
