import type { HubEntry } from '../hub/hub.ts';
import { nameOfId } from '../shared/name.ts';
import { toSoleExplainer } from './gapsProps.ts';
import type { EntryLink } from './links.ts';
import { toPersonLogs } from './logProps.ts';
import type { PersonList, PersonPart } from './partProps.ts';
import { type PersonInput, toPersonMentoring } from './personMentoring.ts';
import { shortenLists, toSearchOf } from './shortLists.ts';

/** Makes what a person knows, owns and wrote, and their part in decision logs. */
export function toPersonPart(entry: HubEntry, input: PersonInput): PersonPart | undefined {
  const { id } = entry;
  const { directory } = input;
  const { hub, links } = directory;
  const plan = hub.people.find((person) => person.id === id);
  if (!plan) return undefined;
  const newest = (ids: readonly string[]): EntryLink[] =>
    links(ids).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1));
  const { lists, long } = shortenLists<PersonList, EntryLink>(
    {
      systems: links(plan.systems),
      owns: links(plan.owns),
      wrote: newest(plan.wrote),
      decided: newest(plan.decided),
      witnessed: links(plan.witnessed),
      mentored: newest(plan.mentored),
      wasMentored: newest(plan.wasMentored),
    },
    () => toSearchOf(id, 'person', directory),
  );
  return {
    type: 'person',
    feed: directory.feedOf(`owner/${nameOfId(id)}`),
    ...lists,
    long,
    mentoring: toPersonMentoring(entry, input),
    soleExplainer: toSoleExplainer(plan, directory),
    ...toPersonLogs(plan, directory),
  };
}
