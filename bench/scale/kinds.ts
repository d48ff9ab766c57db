import type { BlockType } from '../../plugins/docusaurus-plugin-trowel/src/content/blockTypes.ts';
import { pickOne } from '../random.ts';
import { globsOf, servicePath } from './code.ts';
import { type Plan, type PlannedKind, type PlannedPage, pagesOf } from './plan.ts';

/** What a kind says of one of its pages. The text comes afterwards. */
export interface Draft {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly headings: readonly string[];
  readonly blocks: readonly BlockType[];
  /** How long it is, compared with the mean of all pages. */
  readonly length: number;
  /** Pages that its text links to. */
  readonly links: readonly PlannedPage[];
}

/** What a draft is made with. */
export interface Making {
  readonly plan: Plan;
  readonly random: () => number;
}

const skills =
  'api-design caching code-review data-modelling idempotency incident-response kotlin migrations observability payments queues security system-archaeology testing time-zones'.split(
    ' ',
  );
const tags = 'billing compliance data incident infrastructure mobile onboarding performance privacy security'.split(
  ' ',
);
const zones = ['Europe/Oslo', 'America/Sao_Paulo', 'Asia/Kolkata', 'Africa/Lagos', 'Pacific/Auckland'];
const stages = [
  { id: 'day-1', title: 'First day', within: '1 day' },
  { id: 'week-1', title: 'First week', within: '1 week' },
  { id: 'month-1', title: 'First month', within: '1 month' },
  { id: 'day-90', title: 'Day ninety', within: '90 days' },
];
/** The first and the last day that pages speak of. */
const [firstDay, lastDay] = [Date.UTC(2011, 0, 3), Date.UTC(2026, 9, 30)];

/** Makes the draft of a page. */
export function draftPage(page: PlannedPage, making: Making): Draft {
  const draft = drafts[page.kind](page, making);
  const { random } = making;
  const kept = {
    owner: draft.fields.owner ?? some('person', making).name,
    verified: toDay(lastDay - random() ** 2 * 4 * 365 * 86_400_000),
    ...(random() < 0.7 ? { review_every: pickOne(['6 months', '1 year', '2 years'], random) } : {}),
    tags: [pickOne(tags, random)],
    ...(page.kind === 'person' ? {} : { skills: few(skills, 2, random) }),
    ...toSteps(page, making),
  };
  return { ...draft, fields: { title: page.title, ...draft.fields, ...kept } };
}

const drafts: Readonly<Record<PlannedKind, (page: PlannedPage, making: Making) => Draft>> = {
  decision: draftDecision,
  archaeology(page, making) {
    const { random, plan } = making;
    const from = 2011 + Math.floor(random() * 12);
    const decisions = someOf('decision', 2, making);
    const constraints = random() < 0.8 ? someOf('constraint', 2, making) : [];
    return {
      fields: {
        ...inSystems(making),
        period: { from: `${from}-0${1 + Math.floor(random() * 9)}`, to: String(from + Math.floor(random() * 3)) },
        ...toNames('constraints', constraints),
        ...toNames('decisions', decisions),
        governs: globsOf(page.at * 2, plan.size.files),
        verdict: pickOne(['keep', 'keep', 'keep', 'revisit', 'gone'], random),
        ...(random() < 0.8 ? toNames('witnesses', someOf('person', 2, making)) : {}),
      },
      headings: ['What looks odd', 'How it came to be', 'What it costs'],
      blocks: [...(page.at % 2 === 0 ? (['landmine'] as const) : []), 'explain', 'ask'],
      length: 1.1,
      links: [...decisions, ...constraints],
    };
  },
  system(page, making) {
    const { random, plan } = making;
    const others = someOf('system', 2, making).filter(({ at }) => at < page.at);
    return {
      fields: {
        status: random() < 0.9 ? 'active' : 'retired',
        ...toNames('owners', someOf('person', 2, making)),
        ...toNames('depends_on', others),
        governs: [`${servicePath(page.at)}/**`],
        repository: 'https://git.example.org/all',
        channels: [{ name: `#${page.name}`, url: `https://chat.example.org/${page.name}` }],
      },
      headings: ['What it does', 'How we run it, and why', 'Where it hurts'],
      blocks: ['exercise', 'shadow'],
      length: 0.8,
      links: [...others, some('archaeology', { plan, random })],
    };
  },
  constraint(page, making) {
    const { random } = making;
    const lifted = page.at % 4 === 0;
    const since = 2011 + Math.floor(random() * 10);
    return {
      fields: {
        status: lifted ? 'lifted' : random() < 0.8 ? 'holds' : 'unknown',
        since: String(since),
        ...(lifted ? { until: String(since + 1 + Math.floor(random() * 5)) } : {}),
        evidence: ['Letter of the partner', 'Contract, annex 2'],
        ...inSystems(making),
      },
      headings: ['What it forbids', 'What would lift it'],
      blocks: [],
      length: 0.25,
      links: [],
    };
  },
  challenge(page, making) {
    return {
      fields: {
        symptoms: [`E${1000 + page.at}: ${page.title}`, `${page.title} takes longer than ${page.at % 90} s`],
        ...inSystems(making),
      },
      headings: ['Symptom', 'Cause', 'Resolution'],
      blocks: ['pitfall'],
      length: 0.5,
      links: [some('archaeology', making)],
    };
  },
  pattern: (_, making) => ({
    fields: inSystems(making),
    headings: ['When', 'How', 'When not'],
    blocks: ['lens', 'ask'],
    length: 0.5,
    links: [some('decision', making)],
  }),
  story: (_, making) => ({
    fields: {
      kind: 'story',
      date: toDay(lastDay - making.random() * 5 * 365 * 86_400_000),
      ...toNames('mentors', [some('person', making)]),
      ...toNames('mentees', [some('person', making)]),
      ...inSystems(making),
      measure: { what: 'Days until the first change of their own', before: 40, after: 12, unit: 'days' },
      lesson: making.random() < 0.8 ? 'success' : 'failure',
    },
    headings: ['What was hard', 'What we did', 'What changed'],
    blocks: [],
    length: 0.6,
    links: [some('archaeology', making)],
  }),
  path: () => ({
    fields: { audience: 'Engineers who join.', stages },
    headings: ['What you will be able to do', 'How to use it'],
    blocks: [],
    length: 0.2,
    links: [],
  }),
  playbook: ({ at }, { plan, random }) => ({
    fields: {
      collect:
        at % 2 === 0
          ? { path: pagesOf(plan, 'path')[at % pagesOf(plan, 'path').length]?.name }
          : { skills: [pickOne(skills, random)] },
      for: 'mentor',
    },
    headings: ['Before the session', 'After the session'],
    blocks: [],
    length: 0.2,
    links: [],
  }),
  person: (_, { random }) => ({
    fields: {
      teaches: few(skills, 3, random),
      learns: few(skills, 1, random),
      timezone: pickOne(zones, random),
      capacity: Math.floor(random() * 5),
      ...(random() < 0.04 ? { leaving: '2027-01-31' } : {}),
    },
    headings: [],
    blocks: [],
    length: 0.1,
    links: [],
  }),
  guide: (_, making) => ({
    fields: {},
    headings: [],
    blocks: ['exercise'],
    length: 0.9,
    links: [some('guide', making), some('system', making)],
  }),
  log: ({ at }, making) => ({
    fields: {
      ...toPair(at, pagesOf(making.plan, 'person')),
      status: 'accepted',
      date: toDay(lastDay - making.random() * 365 * 86_400_000),
      ...inSystems(making),
    },
    headings: ['Context', 'Decision'],
    blocks: making.random() < 0.7 ? ['feedback'] : [],
    length: 0.4,
    links: [some('decision', making)],
  }),
};

const statuses = [...Array<string>(17).fill('accepted'), 'proposed', 'rejected', 'deprecated'];

function draftDecision(page: PlannedPage, making: Making): Draft {
  const { random, plan } = making;
  const all = pagesOf(plan, 'decision');
  const earlier = earlierInChain(page.at, all.length);
  const isReplaced = laterInChain(page.at, all.length) !== undefined;
  const status = isReplaced ? 'superseded' : earlier === undefined ? pickOne(statuses, random) : 'accepted';
  const date = firstDay + (page.at / all.length) * (lastDay - firstDay);
  const related = page.at > 0 ? [all[Math.floor(random() * page.at)] as PlannedPage] : [];
  const constraints = random() < 0.5 ? someOf('constraint', 2, making) : [];
  const isReviewed = status === 'accepted' && random() < 0.3;
  return {
    fields: {
      status,
      date: toDay(date),
      ...toNames('decision-makers', someOf('person', 3, making)),
      ...toNames('consulted', random() < 0.3 ? someOf('person', 2, making) : []),
      ...toNames('supersedes', earlier === undefined ? [] : [all[earlier] as PlannedPage]),
      ...toNames('relates_to', random() < 0.4 ? related : []),
      ...inSystems(making),
      ...toNames('constraints', constraints),
      governs: globsOf(page.at, plan.size.files),
      ...(isReviewed
        ? {
            outcome: pickOne(['worked', 'worked', 'mixed', 'failed'], random),
            reviewed: toDay(Math.min(lastDay, date + 400 * 86_400_000)),
            learned: 'What is moved last takes as long as all the rest.',
            choose_again: pickOne(['yes', 'no', 'differently'], random),
          }
        : {}),
    },
    headings: ['Context', 'Considered options', 'Decision', 'Consequences'],
    blocks: page.at % 10 === 0 ? ['ask'] : page.at % 25 === 1 ? ['landmine'] : [],
    length: 1.15,
    links: [...related, ...constraints],
  };
}

/** A chain goes through six periods at most. A seventh of the decisions of the last five may replace one of the period before. */
const periods = 6;

/** Returns the decision that this one replaces. Chains have two to six decisions. */
function earlierInChain(at: number, decisions: number): number | undefined {
  const span = Math.floor(decisions / periods);
  if (span === 0) return undefined;
  const [period, lane] = [Math.floor(at / span), at % span];
  return period >= 1 && period <= 1 + (lane % 5) && period < periods && lane % 7 === 3 ? at - span : undefined;
}

function laterInChain(at: number, decisions: number): number | undefined {
  const later = at + Math.floor(decisions / periods);
  return later < decisions && earlierInChain(later, decisions) === at ? later : undefined;
}

/** Every fifteenth page is a step of a path. */
function toSteps({ kind, at }: PlannedPage, { plan, random }: Making): Readonly<Record<string, unknown>> {
  if (['person', 'path', 'playbook', 'log'].includes(kind) || at % 15 !== 4) return {};
  const path = pickOne(pagesOf(plan, 'path'), random).name;
  const stage = pickOne(stages, random).id;
  return { paths: [{ path, stage, minutes: 5 * (1 + Math.floor(random() * 6)) }] };
}

/** A mentee, and a mentor who is somebody else. */
function toPair(at: number, people: readonly PlannedPage[]): Readonly<Record<string, unknown>> {
  const [mentee, mentor] = [people[(at * 2) % people.length], people[(at * 2 + 1) % people.length]];
  return { log: mentee?.name, ...(mentor === mentee ? {} : { mentor: mentor?.name }) };
}

function inSystems(making: Making): Readonly<Record<string, unknown>> {
  return toNames('systems', making.random() < 0.9 ? someOf('system', 2, making) : []);
}

function some(kind: PlannedKind, { plan, random }: Making): PlannedPage {
  return pickOne(pagesOf(plan, kind), random);
}

/** Picks one page of a kind or more, at most `most`. */
function someOf(kind: PlannedKind, most: number, making: Making): PlannedPage[] {
  return few(pagesOf(making.plan, kind), most, making.random);
}

function few<Value>(values: readonly Value[], most: number, random: () => number): Value[] {
  const count = 1 + Math.floor(random() * most);
  return [...new Set(Array.from({ length: count }, () => pickOne(values, random)))];
}

/** Makes a field of names, or none. */
function toNames(field: string, pages: readonly PlannedPage[]): Readonly<Record<string, readonly string[]>> {
  return pages.length > 0 ? { [field]: pages.map(({ name }) => name) } : {};
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
