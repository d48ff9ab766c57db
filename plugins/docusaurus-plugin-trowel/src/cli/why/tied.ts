import type { Card } from '../../content/cards.ts';
import type { Reference } from '../../content/entry.ts';
import type { PageRead } from '../../content/read.ts';
import { keysOf, namesOf } from '../../hub/resolve.ts';
import { indexBy } from '../../shared/collections.ts';

/** What an answer needs of a page: what it is called and says of itself, what came after it too, or all. */
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
  const byName = indexBy(cards, namesOf);
  const byReplaced = indexBy(cards, ({ replaces }) => new Set(replaces.flatMap((name) => keysOf(name.trim()))));
  const findMeant = ({ target, kind }: Reference) =>
    keysOf(target.trim())
      .flatMap((key) => byName.get(key) ?? [])
      .filter((card) => kind === undefined || card.kind === kind);
  const role = new Map<Card, Role>();
  const pages = new Map<Card, PageRead>();
  const waiting = new Set<Card>();
  const want = (card: Card, as: Role) => {
    const known = role.get(card);
    if (known !== undefined && roles.indexOf(known) >= roles.indexOf(as)) return;
    role.set(card, as);
    waiting.add(card);
  };
  /** A page that says what it replaced matters where that is asked for, as does every other page that it could mean. */
  const wantReplaced = () => {
    for (const [card, { entry }] of pages) {
      if (role.get(card) === 'named') continue;
      for (const meant of entry.references.filter(({ relation }) => relation === 'supersedes').map(findMeant))
        if (meant.some((one) => role.has(one))) for (const one of meant) want(one, 'named');
    }
  };
  for (const card of answers) want(card, 'answer');
  while (waiting.size > 0) {
    const next = [...waiting];
    waiting.clear();
    const unread = next.filter((card) => !pages.has(card));
    for (const [at, page] of (await read(unread)).entries()) pages.set(unread[at] as Card, page);
    for (const card of next) {
      const as = role.get(card) as Role;
      // Of two pages with one id, the second is named after its file.
      for (const same of byName.get(card.id.normalize('NFC').toLowerCase()) ?? [])
        if (same.id === card.id) want(same, 'named');
      for (const reference of (pages.get(card) as PageRead).entry.references) {
        if (reference.relation === 'supersedes' || !isShown(reference, as)) continue;
        for (const meant of findMeant(reference))
          want(meant, reference.relation === 'superseded-by' ? 'followed' : 'named');
      }
      if (as === 'named') continue;
      for (const name of namesOf(card)) for (const newer of byReplaced.get(name) ?? []) want(newer, 'followed');
    }
    if (waiting.size === 0) wantReplaced();
  }
  const isKnown = (reference: Reference) => findMeant(reference).some((card) => pages.has(card));
  return [...pages].map(([card, { entry }]): PageRead => {
    const as = role.get(card) as Role;
    const references = entry.references.filter((reference) => isShown(reference, as) && isKnown(reference));
    return { problems: [], entry: { ...entry, references } };
  });
}

function isShown({ relation, field }: Reference, as: Role): boolean {
  if (relation === 'supersedes' || relation === 'superseded-by') return as !== 'named';
  return shown[as].has(field) || (as === 'answer' && relation === 'rests-on');
}
