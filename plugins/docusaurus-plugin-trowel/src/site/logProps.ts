import type { HubEntry, PersonPlan } from '../hub/hub.ts';
import { buildLogs, findPersonIn, logStateOf, type PersonRef, promotedTo, unnamed } from '../hub/logs.ts';
import { cutIntoPages } from '../shared/listPages.ts';
import type { Directory } from './directory.ts';
import type { PersonLink } from './links.ts';
import { toPlaces, toSections } from './listPages.ts';
import type { LogEntryProps } from './logEntryProps.ts';
import type { LogNoteProps } from './noteProps.ts';
import type { LogPageProps } from './pageProps.ts';
import type { PersonPart } from './partProps.ts';
import type { Surroundings } from './surroundings.ts';

/** The anchor of the entries that await feedback. */
const awaitingAnchor = 'awaiting-review';
/** The most entries of a page. Each takes the room of two in other lists. */
const mostEntries = 50;

/** What the page of decision logs lists together: what awaits a mentor's feedback, or a mentee's log. */
type Group = LogPageProps['awaiting' | 'logs'][number] & { readonly anchor: string };

/** Makes the props of the page of decision logs. */
export function toLogPages({ directory }: Surroundings): { log: LogPageProps }[] {
  const { hub, find } = directory;
  const { logs, awaiting } = buildLogs(hub.entries);
  const toEntries = (ids: readonly string[]) =>
    ids.flatMap((id) => find(id) ?? []).map((entry) => toLogEntry(entry, directory));
  const groups: readonly Group[] = [
    // Says that nothing awaits feedback, too.
    ...(awaiting.length === 0 && logs.length > 0 ? [{ anchor: awaitingAnchor, entries: [] }] : []),
    ...awaiting.map(({ mentor, entries }) => ({
      anchor: awaitingAnchor,
      mentor: mentor && toPerson(mentor, directory),
      entries: toEntries(entries),
    })),
    ...logs.map(({ mentee, entries }) => ({
      anchor: toAnchor(mentee),
      mentee: toPerson(mentee, directory),
      entries: toEntries(entries),
    })),
  ];
  const permalink = directory.pageOf('log');
  const pages = cutIntoPages(groups, {
    rowsOf: ({ entries }) => entries,
    withRows: (group, entries) => ({ ...group, entries }),
    most: mostEntries,
  });
  const places = toPlaces(
    permalink,
    pages.map(([first]) => (first && 'mentee' in first ? first.mentee : first?.mentor)?.name ?? ''),
  );
  const sections = toSections({
    permalink,
    groups,
    pages,
    sectionOf: ({ anchor }) => anchor,
    anchorOf: (anchor) => anchor,
    countOf: ({ entries }) => entries.length,
  });
  const mentees = new Map(
    groups.flatMap((group) => ('mentee' in group ? [[group.anchor, group.mentee] as const] : [])),
  );
  return pages.map((page, at) => ({
    log: {
      awaiting: page.flatMap((group) => ('mentee' in group || group.entries.length === 0 ? [] : group)),
      logs: page.flatMap((group) => ('mentee' in group ? group : [])),
      sections: (sections[at] ?? []).map((section) => ({ ...section, mentee: mentees.get(section.name) })),
      place: places[at],
    },
  }));
}

/** Makes what lists show of a log entry. */
export function toLogEntry(entry: HubEntry, directory: Directory): LogEntryProps {
  const record = promotedTo(entry);
  return {
    entry: directory.link(entry),
    systems: directory.links(entry.systemIds),
    mentee: toPerson(findPersonIn(entry, 'log') ?? unnamed, directory),
    mentor: toMentor(entry, directory),
    state: logStateOf(entry),
    record: record === undefined ? undefined : directory.links([record])[0],
  };
}

/** Makes what a person's page shows of logs: the entries of their own, and those that await their feedback. */
export function toPersonLogs(
  { log, reviews }: Pick<PersonPlan, 'log' | 'reviews'>,
  directory: Directory,
): Pick<PersonPart, 'log' | 'awaiting'> {
  const toList = (ids: readonly string[], anchor: string): PersonPart['log'] =>
    ids.length === 0
      ? undefined
      : {
          page: `${directory.pageOf('log')}#${anchor}`,
          entries: ids.flatMap((id) => directory.find(id) ?? []).map((entry) => toLogEntry(entry, directory)),
        };
  const [first] = log.flatMap((id) => directory.find(id) ?? []);
  const mentee = first && findPersonIn(first, 'log');
  return { log: toList(log, mentee ? toAnchor(mentee) : ''), awaiting: toList(reviews, 'awaiting-review') };
}

/** Makes the note above a log entry, or above the decision that a log entry was promoted to. */
export function toLogNote(entry: HubEntry, directory: Directory): LogNoteProps | undefined {
  const origin = entry.relations.find(({ type }) => type === 'promoted-from')?.target;
  const logged = entry.kind === 'log' ? entry : directory.find(origin ?? '');
  if (!logged) return undefined;
  const mentee = findPersonIn(logged, 'log') ?? unnamed;
  const { record, state } = toLogEntry(logged, directory);
  const about = {
    mentee: toPerson(mentee, directory),
    mentor: toMentor(logged, directory),
    page: `${directory.pageOf('log')}#${toAnchor(mentee)}`,
  };
  if (logged !== entry) return { ...about, state: 'record', entry: directory.link(logged) };
  if (state !== 'promoted') return { ...about, state };
  return record && { ...about, state, record };
}

function toMentor(entry: HubEntry, directory: Directory): PersonLink | undefined {
  const mentor = findPersonIn(entry, 'mentor');
  return mentor && toPerson(mentor, directory);
}

function toPerson({ name, id }: PersonRef, { people }: Directory): PersonLink {
  return people([name], id === undefined ? [] : [id])[0] ?? { name };
}

/** Returns the anchor of a person's log on the page of decision logs. */
function toAnchor({ name, id }: PersonRef): string {
  return (id ?? name)
    .replace(/^person\//, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^$/, 'nobody');
}
