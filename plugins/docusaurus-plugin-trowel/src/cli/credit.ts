import path from 'node:path';
import { readTeamData } from '../content/team/teamData.ts';
import { type Contribution, isOverdue, type PageRole, type StoryRole } from '../credit/contribution.ts';
import { listContributions } from '../credit/contributions.ts';
import { listUnnamed, withoutNames } from '../credit/naming.ts';
import { isPublic } from '../credit/standing.ts';
import { compileSessions } from '../hub/compiledSessions.ts';
import { resolveQuestions } from '../hub/questions.ts';
import { groupBy } from '../shared/collections.ts';
import { parseDate } from '../shared/date.ts';
import { pluralize } from '../shared/plural.ts';
import type { ContentOptions } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine, UsageError } from './io.ts';
import { type Content, loadContent } from './load.ts';
import { createPageFinder } from './pageFinder.ts';
import type { CreditJson } from './shapes/credit.ts';

interface CreditOptions extends Pick<ContentOptions, 'content'> {
  /** The person as people write them. */
  readonly person: string;
  readonly since?: string;
  readonly json: boolean;
}

/** `trowel credit`: prints what a person did for others, and what others build on. */
export async function credit({ person, json, content: folder, ...options }: CreditOptions, io: Io): Promise<number> {
  const since = readSince(options.since);
  const root = path.resolve(io.cwd, folder ?? '.');
  const content = await loadContent({ content: folder }, io);
  const found = createPageFinder(content, { cwd: io.cwd, root, kind: 'person' })(person);
  if ('fault' in found) throw new UsageError(found.fault);
  const { entry } = found;
  if (entry.kind !== 'person')
    throw new UsageError(`\`${toLine(person)}\` is no page of a person. To see all people: trowel list --kind person`);
  if (!isPublic(entry))
    throw new UsageError(
      `${toLine(entry.title)} has not said that this may be shown. Whoever wants it writes \`credit: public\` into their own page, ${toLine(path.posix.join(content.folder, entry.source))}.`,
    );
  const { hub } = content;
  const { questions } = resolveQuestions(readTeamData(content.root).questions, hub.entries);
  const all = listContributions({ hub, questions, sessions: compileSessions(hub) }).get(entry.id) ?? [];
  const shown = all.filter((one) => isOf(one, since) && !(one.type === 'review' && isOverdue(one, io.today)));
  const report: CreditJson = {
    version: 1,
    person: { id: entry.id, name: entry.title },
    since: since ?? null,
    contributions: shown.map((one) => toJson(one, entry.id, content)),
  };
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, content, await createLook(io)));
  return exitCodes.ok;
}

function readSince(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const date = parseDate(written);
  if (date === undefined) throw new UsageError(`\`--since\` is \`${toLine(written)}\`; expected a date as YYYY-MM-DD.`);
  return date;
}

/** Returns whether a contribution is of that day or later. Without a day it is of no time. */
function isOf({ date }: Contribution, since: string | undefined): boolean {
  return since === undefined || (date !== undefined && date >= since);
}

/** Makes the line of a contribution. An engagement or a log with somebody in it who has not said that they may be named is not named either. */
function toJson(one: Contribution, person: string, { hub }: Content): CreditJson['contributions'][number] {
  const find = (id: string) => hub.entries.find((entry) => entry.id === id);
  const unnamedIn = (id: string) => {
    const entry = find(id);
    return entry ? listUnnamed(entry, person, find) : [];
  };
  const isNamed = (id: string) => unnamedIn(id).length === 0;
  const said = one.type === 'engagement' ? withoutNames(one, unnamedIn(one.entry)) : one;
  return {
    type: one.type,
    page: isNamed(one.entry) ? one.entry : null,
    source: isNamed(one.entry) ? (find(one.entry)?.source ?? null) : null,
    by: 'by' in one && isNamed(one.by) ? one.by : null,
    date: one.date ?? null,
    message: describe(said, (id) => (isNamed(id) ? (find(id)?.title ?? id) : 'an engagement')),
  };
}

const roles: Readonly<Record<PageRole | StoryRole, string>> = {
  wrote: 'Wrote it',
  decided: 'Decided it',
  keeps: 'Keeps it right',
  author: 'Told it',
  mentor: 'Is the mentor in it',
  mentee: 'Is the mentee in it',
};

/** Says a contribution in a sentence, without the page that it is about. Nobody else is named. */
function describe(one: Contribution, titleOf: (id: string) => string): string {
  switch (one.type) {
    case 'page':
    case 'story':
      return `${one.as.map((role, at) => (at === 0 ? roles[role] : lower(roles[role]))).join(', ')}.`;
    case 'step':
      return `A step of the path ${titleOf(one.by)}: ${one.stage}.`;
    case 'blocks':
      return `${pluralize(one.count, 'block')} in the playbook ${titleOf(one.by)}.`;
    case 'session':
      return `${pluralize(one.count, 'block')} in the session ${one.by}.`;
    case 'citation':
      return `Cited by ${titleOf(one.by)}.`;
    case 'answer':
      return `Answers “${one.question}”`;
    case 'review':
      return `Confirmed, and not due before ${one.until}.`;
    case 'engagement': {
      const reached = one.goals.length > 0 ? ` Reached: ${one.goals.join(' ')}` : '';
      const quote = one.quote === undefined ? '' : ` “${one.quote}”`;
      return `As ${one.as}.${reached}${quote}`;
    }
    case 'feedback':
      return 'Answered it.';
    case 'passed-on':
      return `A mentee mentors now: ${titleOf(one.by)}.`;
  }
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Writes a paragraph for each page, story and engagement, those about which there is most to say first. Sessions are counted, and what may not be named comes last. */
function toText({ person, since, contributions }: CreditJson, { hub, folder }: Content, look: Look): string {
  const { paint, wrap } = look;
  const when = since === null ? '' : ` since ${since}`;
  if (contributions.length === 0) return `No page shows anything of ${toLine(person.name)}${when}.\n`;
  const titles = new Map(hub.entries.map(({ id, title }) => [id, title]));
  const pages = [...groupBy(contributions, ({ page }) => page)].sort(
    ([one, a], [other, b]) => Number(one === null) - Number(other === null) || b.length - a.length,
  );
  const paragraphs = pages.map(([page, all]) => {
    const file = path.posix.join(folder, all[0]?.source ?? '');
    const sessions = all.filter(({ type }) => type === 'session').length;
    return [
      page === null
        ? '  Engagements and logs with people who have not said that they may be named'
        : wrap(`  ${toLine(titles.get(page) ?? page)}  ${paint('cyan', toLine(file))}`, '    '),
      ...all
        .filter(({ type }) => type !== 'session')
        .map(({ date, message }) => wrap(`    ${date ?? '          '}  ${toLine(message)}`, '                ')),
      ...(sessions > 0 ? [`                Blocks in ${pluralize(sessions, 'session')}.`] : []),
    ].join('\n');
  });
  return `${[paint('bold', `${toLine(person.name)}${when}`), ...paragraphs].join('\n\n')}\n`;
}
