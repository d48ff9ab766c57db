import type { Card } from '../../content/cards.ts';
import type { Reference } from '../../content/entry.ts';
import type { PageRead } from '../../content/read.ts';
import { keysOf, namesOf } from '../../hub/resolve.ts';

/** What an answer needs of a page: all that it says, what came after it, or what it is called and says of itself. */
const roles = ['named', 'followed', 'answer'] as const;
type Role = (typeof roles)[number];

/** The fields whose pointers an answer shows. */
const shown: Readonly<Record<Role, ReadonlySet<string>>> = {
  named: new Set(['owner', 'owners']),
  followed: new Set(),
  answer: new Set(['owner', 'owners', 'witnesses', 'decision-makers', 'systems', 'constraints']),
};

/** Reads pages in full. */
export type ReadPages = (cards: readonly Card[]) => Promise<readonly PageRead[]>;

/**
 * Reads pages with everything that an answer says of them: what they rest on, whom they name, what replaced them; and
 * every page that could be meant instead, so that a hub of these pages finds for each pointer what the whole hub does.
 * Pointers that no answer shows are left out.
 */
export async function readTied(answers: readonly Card[], cards: readonly Card[], read: ReadPages): Promise<PageRead[]> {
  const byName = indexBy(cards, (card) => namesOf(card));
  const byReplaced = indexBy(cards, ({ replaces }) => new Set(replaces.flatMap((name) => keysOf(name.trim()))));
  const role = new Map<Card, Role>();
  const pages = new Map<Card, PageRead>();
  let waiting: Card[] = [];
  const want = (card: Card, as: Role) => {
    const known = role.get(card);
    if (known !== undefined && roles.indexOf(known) >= roles.indexOf(as)) return;
    role.set(card, as);
    waiting.push(card);
  };
  for (const card of answers) want(card, 'answer');
  while (waiting.length > 0) {
    const next = waiting;
    waiting = [];
    const unread = next.filter((card) => !pages.has(card));
    for (const [at, page] of (await read(unread)).entries()) pages.set(unread[at] as Card, page);
    for (const card of next) {
      const as = role.get(card) as Role;
      const { entry } = pages.get(card) as PageRead;
      // Of two pages with one id, the second is named after its file.
      for (const same of byName.get(entry.id.toLowerCase()) ?? []) if (same.id === card.id) want(same, 'named');
      for (const reference of entry.references.filter((one) => isShown(one, as))) {
        for (const key of keysOf(reference.target.trim()))
          for (const meant of byName.get(key) ?? [])
            if (reference.kind === undefined || meant.kind === reference.kind)
              want(meant, isSupersession(reference) ? 'followed' : 'named');
      }
      if (as === 'named') continue;
      for (const name of namesOf(entry)) for (const newer of byReplaced.get(name) ?? []) want(newer, 'followed');
    }
  }
  return [...pages].map(([card, page]) => withShown(page, role.get(card) as Role));
}

function withShown({ entry, problems }: PageRead, as: Role): PageRead {
  return { problems, entry: { ...entry, references: entry.references.filter((one) => isShown(one, as)) } };
}

function isShown(reference: Reference, as: Role): boolean {
  if (isSupersession(reference)) return as !== 'named';
  return shown[as].has(reference.field) || (as === 'answer' && reference.relation === 'rests-on');
}

function isSupersession({ relation }: Pick<Reference, 'relation'>): boolean {
  return relation === 'supersedes' || relation === 'superseded-by';
}

function indexBy(
  cards: readonly Card[],
  keysFor: (card: Card) => Iterable<string>,
): ReadonlyMap<string, readonly Card[]> {
  const index = new Map<string, Card[]>();
  for (const card of cards) {
    for (const key of keysFor(card)) {
      const known = index.get(key);
      if (known) known.push(card);
      else index.set(key, [card]);
    }
  }
  return index;
}
