import { blockLevels } from '../content/blockFields.ts';
import { blocks, blockTypes } from '../content/blockTypes.ts';
import type { EditorHub } from './editorHub.ts';
import { findOffered, type Offer } from './offer.ts';
import { describeEntry } from './pageNotes.ts';
import { relativeLink } from './relativeLink.ts';

interface Cursor {
  /** The line of the cursor, and the place in it. */
  readonly line: string;
  readonly character: number;
}

/** Lists what can be written in the text of a page at a cursor: blocks, what they say in their braces, and links to pages. */
export function offerInText({ line, character }: Cursor, hub: EditorHub, source: string): Offer[] {
  const before = line.slice(0, character);
  const link = /\]\((<?)([^()\s<>]*)$/.exec(before);
  if (link) return offerLinks({ line, character }, link[2] ?? '', hub, source);
  const keyword = /^[ \t>]*:{3,}[ \t]*([a-z]*)$/.exec(before);
  if (keyword) return offerBlocks({ line, character }, keyword[1] ?? '');
  const field = /^[ \t>]*:{3,}[ \t]*[a-z]+(?:\[.*\])?\{(?:[^{}]*\s)?([\w-]*)(=?)(\w*)$/.exec(before);
  return field ? offerBlockFields(character, field) : [];
}

function offerBlocks({ line, character }: Cursor, written: string): Offer[] {
  const start = character - written.length;
  const end = character + (/^[a-z]*/.exec(line.slice(character))?.[0].length ?? 0);
  // What stands behind the keyword already stays: only a new block gets its end.
  const isNew = line.slice(end).trim() === '';
  return blockTypes.map((type) => ({
    label: type,
    type: 'block' as const,
    insert: isNew ? `${type}\n\n:::` : type,
    ...(isNew && { snippet: `${type}${type === 'step' ? '[$1]{stage=$2}' : '[$1]'}\n$0\n:::` }),
    start,
    end,
    detail: blocks[type].label,
  }));
}

function offerBlockFields(character: number, [, name = '', equals = '', value = '']: readonly string[]): Offer[] {
  const offer = (label: string, insert: string, written: string): Offer => ({
    label,
    type: 'value',
    insert,
    start: character - written.length,
    end: character,
  });
  if (equals === '') return ['level', 'minutes', 'skills'].map((field) => offer(field, `${field}=`, name));
  return name === 'level' ? blockLevels.map((level) => offer(level, level, value)) : [];
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
