import { sliceByTokens } from 'tokenx';
import { quoteLine, quoteName, quoteText, toVisibleText } from '../shared/quote.ts';
import type { Item, ItemKind, ItemSource, ItemState } from './item.ts';
import { countTokens } from './tokens.ts';

/** How much is shown of an item: one line of its text, or some paragraphs. */
export type Detail = 'brief' | 'full';

/** The most tokens of an item: of its text, and of all that we say. The page has the rest. */
const most: Readonly<Record<Detail, { readonly text: number; readonly says: number }>> = {
  brief: { text: 40, says: 40 },
  full: { text: 170, says: 120 },
};

const labels: Readonly<Record<ItemKind, string>> = {
  breaks: 'BREAKS',
  check: 'CHECK',
  landmine: 'LANDMINE',
  know: 'To know',
  constraint: 'Constraint',
  decision: 'Decision',
  archaeology: 'Archaeology',
  pattern: 'Pattern',
  challenge: 'Challenge',
  page: 'Page',
  person: 'Ask',
  question: 'Answer first',
  text: 'Text',
  note: 'Note',
};

/** Says whether what an item says holds. */
export function describeState(state: ItemState): string {
  switch (state.type) {
    case 'in-force':
      return 'in force';
    case 'due':
      return `in force, was to be verified on ${state.since}`;
    case 'unknown':
      return 'nobody knows whether it holds';
    case 'superseded':
      return state.by === undefined
        ? 'superseded'
        : `superseded by ${quoteName(state.by.id)}: ${quoteName(state.by.title)}`;
    case 'lifted':
      return state.since === undefined ? 'lifted' : `lifted since ${quoteName(state.since)}`;
    case 'past':
      return quoteName(state.status);
    default:
      return state.type;
  }
}

/** Writes an item as Markdown. */
export function writeItem(item: Item, detail: Detail): string {
  const { text, says } = most[detail];
  const shown = cutLines(detail === 'full' ? item.says : item.says.slice(0, 1), says);
  const name = `**${labels[item.kind]}**`;
  if (item.source === undefined) return [`${name} ${shown.join(' ')}`, ...quote(item, detail, text)].join('\n');
  // What is only to be known is a line, however much room there is.
  if (item.kind === 'know')
    return [[name, ...item.says, ...quote(item, 'brief', most.brief.text)].join(' '), describeSource(item.source)].join(
      ' · ',
    );
  const head = [name, ...(item.state ? [describeState(item.state)] : []), describeSource(item.source)].join(' · ');
  return [head, ...shown, ...quote(item, detail, text)].join('\n');
}

function quote({ text = '', source }: Item, detail: Detail, limit: number): string[] {
  if (text.trim() === '') return [];
  const visible = toVisibleText(text).trim();
  const whole = detail === 'brief' ? (visible.split('\n')[0] as string) : visible;
  const cut = countTokens(whole) <= limit ? whole : `${sliceByTokens(whole, 0, limit).trimEnd()} …`;
  const isCut = cut !== visible && source !== undefined;
  if (detail === 'brief') return [quoteLine(isCut && !cut.endsWith('…') ? `${cut} …` : cut)];
  return [quoteText(cut)];
}

function cutLines(lines: readonly string[], limit: number): readonly string[] {
  const kept: string[] = [];
  let tokens = 0;
  for (const line of lines) {
    tokens += countTokens(line);
    if (tokens > limit && kept.length > 0) break;
    kept.push(line);
  }
  return kept;
}

function describeSource({ id, file, address, anchor }: ItemSource): string {
  const place = anchor === undefined ? (address ?? file) : `${address ?? file}#${anchor}`;
  return `${quoteName(id)} (${quoteName(place)})`;
}
