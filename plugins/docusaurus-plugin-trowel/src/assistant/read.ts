import { isKindName } from '../content/kinds/names.ts';
import type { HubEntry, OtherEntry } from '../hub/hub.ts';
import type { Resolve } from '../hub/resolver.ts';
import { toCitedId } from '../shared/citedId.ts';
import { landmineAnchor } from '../shared/landmineAnchor.ts';
import { quoteName, quoteText, quotingNote, toVisibleText } from '../shared/quote.ts';
import { titleAnchor } from '../shared/titleAnchor.ts';
import type { ConstraintRef } from '../why/types.ts';
import { toBudget } from './budget.ts';
import type { Context } from './context.ts';
import { toSource, toState } from './entryItem.ts';
import type { ItemSource, ItemState } from './item.ts';
import { describeState } from './itemText.ts';
import { findOtherHub, toOtherSource, toOtherState } from './otherEntry.ts';
import { countTokens } from './tokens.ts';

/** Asks for an entry, or for a part of it. */
export interface ReadQuestion {
  /** An id, a name, a number, a file, or a title of a person: `decision/0014`, `ADR-14`; of another hub `platform:decision/0007`. */
  readonly id: string;
  /** The anchor or the words of a heading, or of a block. */
  readonly section?: string;
}

/** An entry, as far as it fits. */
export interface ReadAnswer {
  readonly text: string;
  readonly tokens: number;
  readonly found?: { readonly source: ItemSource; readonly state: ItemState };
  /** Whether something did not fit. */
  readonly isCut: boolean;
}

/** Gives an entry whole, or one section or block of it, cut at the end of a line where the budget ends. */
export async function answerRead(
  { id, section }: ReadQuestion,
  context: Context,
  budget?: number,
): Promise<ReadAnswer> {
  const wanted = id.replace(/#.*$/s, '');
  const part = section ?? (id.includes('#') ? id.slice(id.indexOf('#') + 1) : undefined);
  const shelf = await openShelf(wanted, context);
  const resolved = resolveWanted(shelf);
  if (resolved.type !== 'found') {
    const nearest = resolved.type === 'ambiguous' ? resolved.entries.map((entry) => entry.id) : findNearest(shelf);
    const hint =
      nearest.length === 0
        ? 'Search for its words.'
        : `Perhaps ${nearest.slice(0, 5).map(shelf.toId).map(quoteName).join(', ')}.`;
    return toMessage(
      `The hub has ${resolved.type === 'ambiguous' ? 'several entries' : 'no entry'} ${quoteName(wanted)}. ${hint}`,
    );
  }
  const opened = shelf.open(resolved.entry.id);
  const { entry } = opened;
  const text = part === undefined ? await readWhole(opened) : findPart(entry, part);
  if (text === undefined) {
    const parts = listParts(entry).slice(0, 20).map(quoteName).join(', ');
    return toMessage(
      `${quoteName(opened.source.id)} has no section ${quoteName(part ?? '')}. It has ${parts || 'none'}.`,
    );
  }
  return fitText(text, opened, toBudget(budget));
}

/** An entry that was found, of whichever hub. */
interface Opened {
  readonly entry: HubEntry;
  readonly source: ItemSource;
  readonly state: ItemState;
  /** The constraints that it rests on, with their states. */
  readonly resting?: readonly ConstraintRef[];
  /** Reads its page whole. */
  readonly read: () => Promise<string | undefined>;
}

/** The entries of the hub that an id is of. */
interface Shelf {
  /** What to look for among them. */
  readonly name: string;
  readonly resolve: Resolve;
  /** Makes the id by which one asks for an entry. */
  readonly toId: (id: string) => string;
  readonly open: (id: string) => Opened;
}

/** Finds the hub that an id is of: another one where its name is in front, else this one. */
async function openShelf(wanted: string, context: Context): Promise<Shelf> {
  const other = await findOtherHub(wanted, context);
  if (!other)
    return {
      name: wanted,
      resolve: context.resolve(),
      toId: (id) => id,
      open(id) {
        const entry = context.find(id) as HubEntry;
        return {
          ...{ entry, source: toSource(entry, context), state: toState(entry, context) },
          resting: context.pageOf(id)?.constraints,
          read: async () => context.readPage?.(entry),
        };
      },
    };
  const { hub, rest, resolve } = other;
  return {
    name: rest,
    resolve,
    toId: (id) => toCitedId(hub.id, id),
    open(id) {
      const found = { hub, entry: hub.entries.find((one) => one.id === id) as OtherEntry };
      return {
        ...{ entry: found.entry, source: toOtherSource(found), state: toOtherState(found, context) },
        read: async () => hub.textOf(found.entry),
      };
    },
  };
}

/** Finds an entry by any of its names; a kind may stand before a number or a name, as in an id: `decision/0013`. */
function resolveWanted({ name: wanted, resolve }: Shelf) {
  const whole = resolve({ target: wanted });
  const [, prefix = '', name = ''] = /^([^/]+)\/(.+)$/s.exec(wanted) ?? [];
  if (whole.type === 'found' || !isKindName(prefix)) return whole;
  const ofKind = resolve({ target: name, kind: prefix });
  return ofKind.type === 'found' && ofKind.entry.id.startsWith(`${prefix}/`) ? ofKind : whole;
}

/** Finds what was probably meant: of an id such as `decision/0014`, a page of that kind. */
function findNearest({ name: wanted, resolve }: Shelf): readonly string[] {
  const [, prefix = '', name = wanted] = /^([^/]+)\/(.+)$/s.exec(wanted) ?? [];
  const kind = isKindName(prefix) ? prefix : undefined;
  const resolved = resolve({ target: kind === undefined ? wanted : name, kind });
  if (resolved.type === 'found') return [resolved.entry.id];
  return resolved.type === 'ambiguous' ? resolved.entries.map(({ id }) => id) : resolved.similar().slice(0, 1);
}

function toMessage(text: string): ReadAnswer {
  return { text, tokens: countTokens(text), isCut: false };
}

/** Reads a page without its front matter: what readers need of it stands in the head of the answer, in less room. */
async function readWhole({ entry, read }: Opened): Promise<string> {
  return (await read())?.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '') ?? toPlainPage(entry);
}

/** What the hub itself keeps of a page: its sections without markup, and its blocks. */
function toPlainPage({ title, summary, sections }: HubEntry): string {
  const parts = sections.map(({ heading, depth, text, code }) =>
    [heading === undefined ? '' : `${'#'.repeat(Math.max(2, depth))} ${heading}`, text, code]
      .filter(Boolean)
      .join('\n\n'),
  );
  return [`# ${title}`, summary, ...parts].filter((part) => part.trim() !== '').join('\n\n');
}

function findPart({ sections, blocks }: HubEntry, wanted: string): string | undefined {
  const key = titleAnchor(wanted);
  const isMeant = (...names: readonly (string | undefined)[]) =>
    names.some((name) => name !== undefined && (name === wanted || titleAnchor(name) === key));
  const at = sections.findIndex(({ heading, anchor }) => isMeant(anchor, heading));
  const section = sections[at];
  if (section) {
    const end = sections.findIndex(
      ({ depth, heading }, other) => other > at && heading !== undefined && depth <= section.depth,
    );
    return sections
      .slice(at, end === -1 ? undefined : end)
      .map(({ heading = '', depth, text, code }) =>
        [`${'#'.repeat(Math.max(1, depth))} ${heading}`, text, code].filter(Boolean).join('\n\n'),
      )
      .join('\n\n');
  }
  const block = blocks.find(({ type, id, title }) =>
    isMeant(id, title, type === 'landmine' ? landmineAnchor(title) : undefined),
  );
  return block && [block.title, block.text].filter(Boolean).join('\n\n');
}

function listParts({ sections, blocks }: HubEntry): string[] {
  return [
    ...sections.flatMap(({ anchor, heading }) => anchor ?? heading ?? []),
    ...blocks.flatMap(({ id, title }) => id ?? title ?? []),
  ];
}

const mostResting = 6;

/** Says on which constraints a page rests, and whether they hold. */
function describeResting(constraints: readonly ConstraintRef[]): string[] {
  const named = constraints
    .slice(0, mostResting)
    .map((one) => `${quoteName(one.id)} (${one.status === undefined ? 'unknown' : quoteName(one.status)})`);
  return named.length === 0 ? [] : [`Rests on ${named.join(', ')}.`];
}

function fitText(text: string, { entry, source, state, resting = [] }: Opened, limit: number): ReadAnswer {
  const head = [
    `${quoteName(source.id)} (${quoteName(source.address ?? source.file)}), ${describeState(state)}.`,
    ...describeResting(resting),
    quotingNote,
  ].join('\n');
  const lines = toVisibleText(text).trim().split('\n');
  const write = (count: number) => {
    const rest = lines.length - count;
    const foot =
      rest === 0
        ? []
        : [
            `Left out: ${rest} of ${lines.length} lines. Name a larger budget, or a section: ${listParts(entry).slice(0, 8).map(quoteName).join(', ')}.`,
          ];
    return [head, quoteText(lines.slice(0, count).join('\n')), ...foot].join('\n\n');
  };
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countTokens(write(middle)) <= limit) low = middle;
    else high = middle - 1;
  }
  const written = write(low);
  return { text: written, tokens: countTokens(written), found: { source, state }, isCut: low < lines.length };
}
