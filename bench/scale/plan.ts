import type { KindName } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import { createRandom, pickOne, seedOf } from '../random.ts';

/** How large a generated hub is. */
export interface HubSize {
  readonly pages: number;
  /** How many files the code has that its pages govern. Three a page unless given. */
  readonly files?: number;
  /** About how many bytes a page has: 7,000 unless given. A decision has more, a person much less. */
  readonly bytes?: number;
  /** Another seed gives another hub of the same size. */
  readonly seed?: number;
}

/** A page of the hub before its text is made. */
export interface PlannedPage {
  readonly kind: PlannedKind;
  /** Its number among the pages of its kind, from 0. */
  readonly at: number;
  readonly title: string;
  readonly name: string;
  /** Path of its file below `docs/`. */
  readonly place: string;
}

/** Which pages the hub has. What is made of it afterwards can refer to any of them. */
export interface Plan {
  readonly size: Required<HubSize>;
  readonly pages: ReadonlyMap<PlannedKind, readonly PlannedPage[]>;
}

/** How many of a hundred pages are of each kind. The others are decisions. A hub of a few pages has one of each. */
const shares: Readonly<Partial<Record<PlannedKind, number>>> = {
  person: 3,
  system: 1.5,
  constraint: 4,
  archaeology: 12,
  challenge: 8,
  pattern: 2,
  story: 2,
  path: 0.4,
  playbook: 0.4,
  guide: 7,
  log: 2,
};

/** The kinds that a generated hub has, with their folders. */
const folders = {
  person: 'people',
  system: 'systems',
  constraint: 'constraints',
  archaeology: 'archaeology',
  challenge: 'challenges',
  pattern: 'patterns',
  story: 'stories',
  path: 'paths',
  playbook: 'playbooks',
  guide: 'guides',
  log: 'log',
  decision: 'decisions',
} as const satisfies Readonly<Partial<Record<KindName, string>>>;

/** A kind that a generated hub has. */
export type PlannedKind = keyof typeof folders;
const plannedKinds = Object.keys(folders) as readonly PlannedKind[];

/** Plans a hub: which pages of which kind, with titles made of these words. */
export function planHub(titleWords: readonly string[], size: HubSize): Plan {
  const full = { files: size.pages * 3, bytes: 7000, seed: 1, ...size };
  const count = (kind: PlannedKind) => Math.max(1, Math.round((full.pages * (shares[kind] ?? 0)) / 100));
  const others = plannedKinds.filter((kind) => kind !== 'decision').map((kind) => [kind, count(kind)] as const);
  const decisions = Math.max(1, full.pages - others.reduce((sum, [, pages]) => sum + pages, 0));
  const plan = (kind: PlannedKind, pages: number) =>
    Array.from({ length: pages }, (_, at) => planPage(kind, at, titleWords, full.seed));
  const pages = new Map([...others, ['decision', decisions] as const].map(([kind, of]) => [kind, plan(kind, of)]));
  return { size: full, pages };
}

/** Returns the planned pages of a kind. Each has one at least. */
export function pagesOf({ pages }: Plan, kind: PlannedKind): readonly PlannedPage[] {
  return pages.get(kind) ?? [];
}

function planPage(kind: PlannedKind, at: number, titleWords: readonly string[], seed: number): PlannedPage {
  const title = makeTitle(kind, at, titleWords, createRandom(seedOf(`${seed} title ${kind} ${at}`)));
  const slug = title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const name =
    kind === 'decision' ? `${String(at + 1).padStart(5, '0')}-${slug}` : kind === 'person' ? slug : `${slug}-${at + 1}`;
  return { kind, at, title, name, place: `${folders[kind]}/${name}.md` };
}

const firstNames =
  'Ada Ama Anjali Aroha Bjarne Chidi Daniela Elif Emeka Farah Gustavo Hana Ines Ioana Jamal Kenji Lars Leila Mateo Mei Morag Noor Olga Priya Quentin Rosa Sanjay Seun Tiago Wanjiru'.split(
    ' ',
  );
const lastNames =
  'Abara Aune Bakker Costa Demir Eriksen Fofana Garcia Haddad Ito Jansen Kapoor Lindqvist MacInnes Marques Nowak Okafor Pereira Raman Silva Solheim Tamm Ueda Vasquez Wiśniewski Yilmaz Zhang Novak Moreau Keita Kelly'.split(
    ' ',
  );
const systemWords = 'ledger gate booking catalogue freight invoice notice roster search session ticket token'.split(
  ' ',
);
const systemForms = 'service gateway store worker portal bridge index planner relay exporter'.split(' ');

function makeTitle(kind: PlannedKind, at: number, titleWords: readonly string[], random: () => number): string {
  if (kind === 'person') {
    // The numbers of names have no common factor, so that the same pair comes again only after all pairs.
    const again = Math.floor(at / (firstNames.length * lastNames.length));
    const name = `${firstNames[at % firstNames.length]} ${lastNames[at % lastNames.length]}`;
    return again === 0 ? name : `${name} ${again + 1}`;
  }
  if (kind === 'system') return toSentence([pickOne(systemWords, random), pickOne(systemForms, random)]);
  const words = Array.from({ length: 3 + Math.floor(random() * 4) }, () => pickOne(titleWords, random));
  return toSentence([...new Set(words.map((word) => word.toLowerCase()))]);
}

function toSentence(words: readonly string[]): string {
  const title = words.join(' ');
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}
