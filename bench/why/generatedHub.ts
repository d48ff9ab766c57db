import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The sizes of the hub and of the repository. */
export interface Sizes {
  /** How many pages the hub has. It has about as many globs. */
  readonly entries: number;
  /** How many files the repository has. */
  readonly files: number;
}

const perModule = 10;
const perService = 25 * perModule;

/** Returns the path of a file of the repository, by its number. */
export function codePath(number: number): string {
  const service = Math.floor(number / perService);
  const module = Math.floor((number % perService) / perModule);
  return `services/s${pad(service)}/module-${module}/src/Part${number % perModule}.kt`;
}

/** Files to write: pairs of path and text. */
export type Files = Iterable<readonly [name: string, text: string]>;

/** Generates the code: small files, one in a hundred with a marker. */
export function* makeCode({ files }: Sizes): Files {
  for (let at = 0; at < files; at++) {
    const marker = at % 100 === 0 ? `// @why why-${at % 1000}\n` : '';
    yield [
      codePath(at),
      `package services\n\n${marker}class Part${at} {\n${'  fun book() = ledger.write(booking)\n'.repeat(12)}}\n`,
    ];
  }
}

/**
 * Generates the hub. 60 % of the pages are decisions, and every seventh supersedes another. A quarter is archaeology, half of
 * it with a landmine. The rest are systems, constraints, challenges and people. Each glob fits a module, a file or a service.
 */
export function* makeHub(sizes: Sizes): Files {
  const { entries } = sizes;
  const share = (percent: number) => Math.max(1, Math.floor((entries * percent) / 100));
  const counts = {
    systems: share(2),
    constraints: share(5),
    challenges: share(5),
    people: share(3),
    archaeology: share(25),
  };
  const decisions = Math.max(1, entries - Object.values(counts).reduce((sum, count) => sum + count, 0));
  const few: Counts = { ...counts, decisions };
  for (let at = 0; at < few.people; at++)
    yield [`docs/people/person-${at}.md`, page(`title: Person ${at}\ntimezone: Europe/Oslo`, at)];
  for (let at = 0; at < few.systems; at++)
    yield [
      `docs/systems/system-${at}.md`,
      page(`status: active\nowners: [person-${at % few.people}]\ngoverns: [services/s${pad(at)}/**]`, at),
    ];
  for (let at = 0; at < few.constraints; at++)
    yield [
      `docs/constraints/constraint-${at}.md`,
      page(
        `status: ${at % 3 === 0 ? 'lifted\nuntil: 2024' : 'holds'}\nsince: 201${at % 10}\nowner: person-${at % few.people}`,
        at,
      ),
    ];
  for (let at = 0; at < few.challenges; at++)
    yield [
      `docs/challenges/challenge-${at}.md`,
      page(`symptoms: ['Timeout number ${at}']\nsystems: [system-${at % few.systems}]`, at),
    ];
  for (let at = 0; at < few.decisions; at++)
    yield [`docs/decisions/${pad(at + 1, 5)}-decision-${at}.md`, decision(at, few, sizes)];
  for (let at = 0; at < few.archaeology; at++) yield [`docs/archaeology/why-${at}.md`, archaeology(at, few, sizes)];
}

type Counts = Readonly<
  Record<'systems' | 'constraints' | 'challenges' | 'people' | 'archaeology' | 'decisions', number>
>;

function decision(at: number, { people, systems, constraints, decisions }: Counts, { files }: Sizes): string {
  const file = (at * 7) % files;
  const globs = [
    `${path.posix.dirname(codePath((at * perModule) % files))}/**`,
    ...(at % 2 === 0 ? [codePath(file).replace(/Part\d/, 'Part*')] : []),
  ];
  return page(
    [
      `status: ${at % 7 === 2 && at + 1 < decisions ? 'superseded' : 'accepted'}`,
      `date: 20${10 + (at % 15)}-03-0${1 + (at % 9)}`,
      `owner: person-${at % people}`,
      `verified: 2025-0${1 + (at % 9)}-01`,
      'review_every: 6 months',
      `decision-makers: [person-${(at + 1) % people}]`,
      `systems: [system-${at % systems}]`,
      `constraints: [constraint-${at % constraints}]`,
      ...(at % 7 === 3 ? [`supersedes: [decision-${at - 1}]`] : []),
      'governs:',
      ...globs.map((glob) => `  - ${glob}`),
    ].join('\n'),
    at,
  );
}

function archaeology(at: number, { people, systems, constraints, decisions }: Counts, { files }: Sizes): string {
  const landmine = `\n:::landmine[Do not merge the two]\n\nWho merges them loses the bookings of the night of day ${at}.\n\n:::\n`;
  const glob = codePath((at * 13) % files);
  return page(
    [
      `systems: [system-${at % systems}]`,
      `witnesses: [person-${at % people}]`,
      `constraints: [constraint-${(at * 3) % constraints}]`,
      `decisions: [decision-${at % decisions}]`,
      'verdict: keep',
      'governs:',
      `  - ${at % 2 === 0 ? glob : path.posix.dirname(glob)}`,
    ].join('\n'),
    at,
    at % 2 === 0 ? landmine : '',
  );
}

/** Makes a page of about 2.5 kB, the median length of real records. */
function page(frontMatter: string, at: number, more = ''): string {
  const sentence = `The batch of the partner runs at night, and nobody may hold a lock on ledger ${at} while it does. `;
  const section = (heading: string) => `## ${heading}\n\n${sentence.repeat(6)}\n\n- ${sentence}\n- ${sentence}\n`;
  return `---\n${frontMatter}\n---\n\n# The ledger and its batch, part ${at}\n\n${sentence}${sentence}\n${more}\n${section('Context')}\n${section('Decision')}\n${section('Consequences')}`;
}

function pad(number: number, digits = 3): string {
  return String(number).padStart(digits, '0');
}

/** Writes files into a folder, many at a time. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  const folders = new Set<string>();
  let waiting: Promise<void>[] = [];
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!folders.has(parent)) await mkdir(parent, { recursive: true });
    folders.add(parent);
    waiting.push(writeFile(file, text));
    if (waiting.length < 64) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
}
