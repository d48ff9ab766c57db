import type { Candidate } from '../../code/dig/candidates.ts';
import type { Evidence } from '../../code/dig/evidence.ts';
import { shortSha, withoutAddresses } from '../../code/dig/history.ts';
import { reasonOf } from '../../code/dig/weights.ts';
import type { Entry } from '../../content/entry.ts';
import { kinds } from '../../content/kinds/index.ts';
import { toYaml } from '../../shared/yaml.ts';
import { toLine } from '../io.ts';

interface DraftOptions {
  /** The hub's pages of people. */
  readonly people: readonly Pick<Entry, 'id' | 'title'>[];
  /** Address of the repository, where it is not the hub's own. */
  readonly repository?: string;
}

/** Writes the draft page of a proposal: what is known, and what somebody must still be asked. Returns it with its file name. */
export function toDraft(candidate: Candidate, { people, repository }: DraftOptions): { file: string; text: string } {
  const { title, files, from, to, witnesses } = candidate;
  const known = witnesses.map((name) => ({ name: withoutAddresses(toLine(name)), page: findPerson(name, people) }));
  const paths = `[${files.map(toGlob).join(', ')}]`;
  const asked = known.filter(({ page }) => page === undefined).map(({ name }) => toPlainMarkdown(name));
  const lines = [
    '---',
    `title: ${toYaml(withoutAddresses(toLine(title)))}`,
    'draft: true',
    `period: { from: "${from.slice(0, 7)}"${to.slice(0, 7) === from.slice(0, 7) ? '' : `, to: "${to.slice(0, 7)}"`} }`,
    repository === undefined
      ? `governs: ${paths}`
      : `governs: [{ repository: ${toYaml(repository)}, paths: ${paths} }]`,
    ...(known.some(({ page }) => page) ? [`witnesses: ${toYaml(known.flatMap(({ page }) => page ?? []))}`] : []),
    '---',
    '',
    ...kinds.archaeology.sections.flatMap((section, index) => [
      `## ${section}`,
      '',
      ...(questions[index] ?? []).map((question) => `- ${question}`),
      '',
    ]),
    '## Evidence',
    '',
    ...candidate.evidence.flatMap(toLines),
    '',
    ...(asked.length > 0 ? [`Others whose names are on it: ${asked.join(', ')}.`, ''] : []),
  ];
  return { file: `${toFileName(candidate.key)}.md`, text: lines.join('\n') };
}

/** The questions to answer, by section of the kind. */
const questions: readonly (readonly string[])[] = [
  ['What would somebody who sees this code for the first time want to change?'],
  ['What was tried, and what happened then?', 'Under which constraint was it decided, and does that still hold?'],
  ['What does it cost today, and whom?'],
  ['Who noticed the last time that it was changed, and how?', 'How would one know that it can go?'],
];

function toLines(evidence: Evidence): string[] {
  if (evidence.type === 'undone')
    return evidence.chain.steps.flatMap(({ commit, did }) => {
      const reason = did === 'undid' ? reasonOf(commit).slice(0, 300) : '';
      return [
        `- ${commit.date}, ${toCode(shortSha(commit.sha))}, ${toPlainMarkdown(withoutAddresses(toLine(commit.author)))} ${did} it: ${toCode(commit.subject)}`,
        ...(reason === '' ? [] : [`  — ${toCode(reason)}`]),
      ];
    });
  if (evidence.type === 'contested') {
    const { path, commits, fixes, authors } = evidence.fileHistory;
    return [`- ${toCode(path)}: ${commits} commits by ${authors.size} people, ${fixes} of them fixes`];
  }
  const { found } = evidence;
  const { sha, date, author } = found.origin;
  return [
    `- ${toCode(found.text)} in ${toCode(found.path)}, since ${date} (${toCode(shortSha(sha))}, ${toPlainMarkdown(withoutAddresses(toLine(author)))})`,
  ];
}

/** Writes text from the repository as a code span, so that nothing in it is markup. */
function toCode(text: string): string {
  const line = withoutAddresses(toLine(text.replaceAll(/\s+/g, ' '))) || ' ';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
}

function toPlainMarkdown(text: string): string {
  return text.replaceAll(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Returns a pattern that matches this path only. */
function toGlob(file: string): string {
  return JSON.stringify(file.replaceAll(/[[\]{}*?!\\]/g, '\\$&'));
}

function findPerson(name: string, people: DraftOptions['people']): string | undefined {
  const key = toKey(name);
  const found = people.find(({ id, title }) => toKey(title) === key || toKey(id.slice('person/'.length)) === key);
  return found?.id.slice('person/'.length);
}

function toKey(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Returns a file name that says what the page is about, and is the same in every run. */
function toFileName(key: string): string {
  const name = toKey(key).replaceAll(' ', '-').slice(0, 80).replace(/-$/, '');
  return name === '' ? 'page' : name;
}
