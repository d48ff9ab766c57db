import path from 'node:path';
import type { Hub, HubEntry } from '../hub/hub.ts';
import { buildInterview, type Interview, type Topic, type TopicWhy } from '../hub/interview.ts';
import { nameOfId } from '../shared/name.ts';
import { toShellWord } from '../shared/shellWord.ts';
import { toYaml } from '../shared/yaml.ts';
import { writeChanges } from './fileChanges.ts';
import type { ContentOptions } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder } from './pageFinder.ts';
import type { InterviewJson } from './shapes/gaps.ts';
import { makeCopy, planCopy } from './stampedCopy.ts';

interface InterviewOptions extends Pick<ContentOptions, 'content'> {
  /** The person as people write them. */
  readonly person: string;
  /** Whether to write the questions as a draft page. */
  readonly write: boolean;
  readonly json: boolean;
}

/** `trowel interview`: prints or writes what only one person can explain. */
export async function interview({ person, write, json, content: folder }: InterviewOptions, io: Io): Promise<number> {
  const root = path.resolve(io.cwd, folder ?? '.');
  const content = await loadContent({ content: folder }, io);
  const found = createPageFinder(content, { cwd: io.cwd, root, kind: 'person' })(person);
  if ('fault' in found) throw new UsageError(found.fault);
  if (found.entry.kind !== 'person')
    throw new UsageError(`\`${toLine(person)}\` is no page of a person. To see all people: trowel list --kind person`);
  const planned = buildInterview(content.hub, found.entry.id);
  const isDraft = write && planned.topics.length > 0;
  const file = isDraft ? await writeDraft({ interview: planned, content, root }) : undefined;
  const report = toInterviewJson(planned, content.hub, file);
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, content, await createLook(io)));
  return exitCodes.ok;
}

interface DraftInput {
  readonly interview: Interview;
  readonly content: Content;
  readonly root: string;
}

/** Writes the questions as a draft page and returns its file. Throws a `UsageError` when somebody has written in that page. */
async function writeDraft({ interview, content: { hub }, root }: DraftInput): Promise<string> {
  const person = hub.entries.find(({ id }) => id === interview.person) as HubEntry;
  const name = person.id.slice('person/'.length).replaceAll('/', '-');
  const file = `${person.source.startsWith('docs/') ? 'docs/' : ''}interviews/${name}.md`;
  const source = Buffer.from(toDraft(interview, hub, file));
  const own = { stamp: 'x-interview', from: person.id } as const;
  const bytes = makeCopy(source, { ...own, fields: [] });
  const { reason, change } = await planCopy({ root, file, bytes, source, command: '`trowel interview`', ...own });
  if (reason !== undefined)
    throw new UsageError(`${reason}. Nothing was written; without --write the questions are only printed.`);
  if (change) await writeChanges(root, [change]);
  return file;
}

const headings: Readonly<Record<TopicWhy, string>> = {
  system: 'Systems that nobody else knows',
  page: 'Pages that nobody else can explain',
  challenge: 'Challenges they wrote down',
  gap: 'What is missing about systems they know',
  mentoring: 'What mentees wait for',
};

function toDraft(interview: Interview, hub: Hub, file: string): string {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  const person = byId.get(interview.person) as HubEntry;
  const leaving = interview.leaving === undefined ? '' : ` before their last day, ${interview.leaving}`;
  const head = [
    '---',
    `title: ${toYaml(`Questions for ${person.title}`)}`,
    `description: ${toYaml(`What only ${person.title} can explain, as questions to ask${leaving}.`)}`,
    'draft: true',
  ];
  const parts = Object.entries(headings).flatMap(([why, heading]) => {
    const topics = interview.topics.filter((topic) => topic.why === why);
    if (topics.length === 0) return [];
    return [`## ${heading}`, ...topics.map((topic) => toPart(topic, byId.get(topic.page) as HubEntry, file))];
  });
  const intro = `Written by \`trowel interview\` from what the hub knows and what it lacks. Ask, write the answer down here, then move it to the page that it belongs to.`;
  return `${head.join('\n')}\n---\n\n${[intro, ...parts].join('\n\n')}\n`;
}

function toPart({ questions }: Topic, { title, source }: HubEntry, file: string): string {
  const href = path.posix.relative(path.posix.dirname(file), source);
  // Docs cannot link to the file of a story, so its title stands alone.
  const linked = /\.mdx?$/.test(href) && !source.startsWith('blog/');
  const shown = toMarkdown(title);
  return [
    `### ${linked ? `[${shown}](<${href}>)` : shown}`,
    '',
    ...questions.map((question) => `- [ ] ${toQuestion(question)}`),
  ].join('\n');
}

/** Escapes a title or a name, which comes from content and may hold no markup. */
function toMarkdown(text: string): string {
  return toLine(text).replaceAll(/[\\`*_{}[\]<>#|!~]/g, (character) => `\\${character}`);
}

/** Escapes a question. Code and emphasis stay. */
function toQuestion(question: string): string {
  return toLine(question)
    .split(/(`[^`]*`)/)
    .map((part) => (/^`.*`$/.test(part) ? part : part.replaceAll(/[\\{}[\]<>#|!~]/g, (character) => `\\${character}`)))
    .join('');
}

function toInterviewJson({ person, leaving, topics }: Interview, hub: Hub, file: string | undefined): InterviewJson {
  const byId = new Map(hub.entries.map((entry) => [entry.id, entry]));
  return {
    version: 1,
    person: { id: person, name: byId.get(person)?.title ?? person, leaving: leaving ?? null },
    topics: topics.map(({ page, why, questions }) => {
      const { kind, title, source } = byId.get(page) as HubEntry;
      return { id: page, kind, title, source, why, questions: [...questions] };
    }),
    written: file ?? null,
  };
}

function toText({ person, topics, written }: InterviewJson, { folder }: Content, { paint, wrap }: Look): string {
  const toFile = (source: string) => toLine(folder === '' ? source : path.posix.join(folder, source));
  if (topics.length === 0)
    return `There is nothing that only ${toLine(person.name)} can explain, and no feedback that waits for them.\n`;
  const last = person.leaving === null ? '' : paint(['bold', 'red'], `  leaves on ${person.leaving}`);
  const parts = (Object.keys(headings) as TopicWhy[]).flatMap((why) => {
    const group = topics.filter((topic) => topic.why === why);
    return group.length === 0
      ? []
      : [
          '',
          paint('bold', headings[why]),
          ...group.flatMap(({ title, source, questions }) => [
            wrap(`  ${toLine(title)}  ${paint('cyan', toFile(source))}`, '    '),
            ...questions.map((question) => wrap(`    - ${toLine(question)}`, '      ')),
          ]),
        ];
  });
  return `${[
    `${paint('bold', toLine(person.name))}${last}`,
    ...parts,
    ...(written === null
      ? ['', `To write the questions into a page: trowel interview ${toShellWord(nameOfId(person.id))} --write`]
      : ['', `Written: ${paint('cyan', toFile(written))}. It is a draft, which only \`npm start\` shows.`]),
  ].join('\n')}\n`;
}
