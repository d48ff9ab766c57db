import { blockFields, blockLevels } from '../content/blockFields.ts';
import { blocks, blockTypes } from '../content/blockTypes.ts';
import type { Kind } from '../content/kinds/kind.ts';
import { stepFields } from '../content/stepBlocks.ts';
import { actors } from '../shared/actor.ts';
import { nameOfId } from '../shared/name.ts';
import type { EditorHub } from './editorHub.ts';
import { findOffered, mostPages, type Offer, sortByWritten } from './offer.ts';
import { describeEntry } from './pageNotes.ts';
import { relativeLink } from './relativeLink.ts';

interface Cursor {
  /** The line of the cursor, and the place in it. */
  readonly line: string;
  readonly character: number;
}

interface TextInput {
  readonly hub: EditorHub;
  readonly source: string;
  readonly kind: Pick<Kind, 'name'>;
}

/** Lists what can be written in the text of a page at a cursor: blocks, what they say in their braces, and links to pages. */
export function offerInText({ line, character }: Cursor, { hub, source, kind }: TextInput): Offer[] {
  const before = line.slice(0, character);
  const link = /\]\((<?)([^()\s<>]*)$/.exec(before);
  // An address outside, or a heading of this page, is no file.
  if (link && /^(?:[a-z][a-z+.-]*:|#)/i.test(link[2] ?? '')) return [];
  if (link) return offerLinks({ line, character }, link[2] ?? '', hub, source);
  const keyword = /^[ \t>]*:{3,}[ \t]*([a-z]*)$/.exec(before);
  if (keyword) return offerBlocks({ line, character }, keyword[1] ?? '', kind);
  const field = /^[ \t>]*:{3,}[ \t]*([a-z]+)(?:\[.*\])?\{((?:(?:[^{}"]|"[^"]*")*\s)?)([\w-]*)(=?)("?)([^"{}]*)$/.exec(
    before,
  );
  if (field) return offerBlockFields(character, field, { hub, source });
  // A box of a list of tasks is no link.
  const text = /(?<![\]!\\`\w])\[((?![ x]\b|\s)[^[\]()]+)$/.exec(before);
  return text && !line.startsWith(':::') ? offerWholeLinks({ line, character }, text[1] ?? '', hub, source) : [];
}

function offerBlocks({ line, character }: Cursor, written: string, kind: TextInput['kind']): Offer[] {
  const start = character - written.length;
  const end = character + (/^[a-z]*/.exec(line.slice(character))?.[0].length ?? 0);
  // What stands behind the keyword already stays: only a new block gets its end.
  const isNew = line.slice(end).trim() === '';
  // A step counts in a path only.
  const types = blockTypes.filter((type) => type !== 'step' || kind.name === 'path');
  return sortByWritten(types, written, (type) => type).map((type) => ({
    label: type,
    type: 'block' as const,
    insert: isNew ? `${type}\n\n:::` : type,
    ...(isNew && { snippet: `${type}${type === 'step' ? '[$1]{#$2 stage=$3}' : '[$1]'}\n$0\n:::` }),
    start,
    end,
    detail: blocks[type].label,
  }));
}

function offerBlockFields(
  character: number,
  [, type = '', others = '', name = '', equals = '', quote = '', value = '']: readonly string[],
  { hub, source }: Pick<TextInput, 'hub' | 'source'>,
): Offer[] {
  const offer = (label: string, insert: string, written: string): Offer => ({
    label,
    type: 'value',
    insert,
    start: character - written.length,
    end: character,
  });
  const isStep = type === 'step';
  const isTaken = (field: string) => new RegExp(`(?:^|\\s)${field}(?:=|\\s|$)`).test(others);
  if (equals === '') {
    const known = blockTypes.find((one) => one === type);
    const fields = isStep ? stepFields : known && blocks[known].isCollected ? blockFields : [];
    return sortByWritten(
      fields.filter((field) => !isTaken(field)),
      name,
      (field) => field,
    ).map((field) => offer(field, field === 'milestone' ? field : `${field}=`, name));
  }
  const own = hub.entries.find((entry) => entry.source === source);
  const values: Readonly<Record<string, readonly string[]>> = isStep
    ? { stage: own?.stages ?? [], who: actors }
    : { level: blockLevels, skills: hub.skills };
  // Of several skills the last one is written.
  const written = /[^\s,]*$/.exec(value)?.[0] ?? '';
  // `constructor` is no field.
  return sortByWritten(Object.hasOwn(values, name) ? (values[name] ?? []) : [], written, (one) => one)
    .slice(0, mostPages)
    .map((one) => offer(one, quote === '' && /[^\w-]/.test(one) ? `"${one}"` : one, written));
}

/** Offers links with their text, where somebody has written the beginning of one: `[gate`. */
function offerWholeLinks({ line, character }: Cursor, written: string, hub: EditorHub, source: string): Offer[] {
  const start = character - written.length;
  const isClosed = line[character] === ']';
  const isLinked = isClosed && line[character + 1] === '(';
  if (isLinked) return [];
  return findOffered(
    hub.entries.filter((entry) => entry.source !== source),
    written,
  ).map((entry): Offer => {
    const link = relativeLink(source, entry.source);
    return {
      label: entry.title,
      type: 'page',
      insert: `${entry.title.replaceAll(/[\\[\]`*<{]/g, '\\$&')}](${link})`,
      start,
      end: character + Number(isClosed),
      detail: describeEntry(entry),
      note: entry.summary,
      filter: [written, entry.number, entry.title, nameOfId(entry.id)].join(' '),
    };
  });
}

function offerLinks({ line, character }: Cursor, written: string, hub: EditorHub, source: string): Offer[] {
  const start = character - written.length;
  const end = character + (/^[^()\s<>]*/.exec(line.slice(character))?.[0].length ?? 0);
  const wanted = written.split('/').at(-1)?.replace(/^\.+/, '') ?? '';
  return findOffered(
    hub.entries.filter((entry) => entry.source !== source),
    wanted,
  ).map((entry): Offer => {
    const insert = relativeLink(source, entry.source);
    return {
      label: entry.title,
      type: 'page',
      insert,
      start,
      end,
      detail: describeEntry(entry),
      note: entry.summary,
      filter: [written, insert, entry.number, entry.title].join(' '),
    };
  });
}
