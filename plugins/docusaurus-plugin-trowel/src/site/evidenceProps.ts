import type { Contribution } from '../credit/contribution.ts';
import { listUnnamed, withoutNames } from '../credit/naming.ts';
import { isPublic } from '../credit/standing.ts';
import type { HubEntry } from '../hub/hub.ts';
import { nameOfId } from '../shared/name.ts';
import { toSafeFileName } from '../shared/safeFileName.ts';
import { toBadges } from './badgeProps.ts';
import {
  ofType,
  toCreditedMentees,
  toCreditedPages,
  toEvidenceAddress,
  toNamed,
  toOpenLink,
  toUsesOf,
} from './creditPart.ts';
import type { EvidenceProps } from './creditProps.ts';
import type { Directory } from './directory.ts';
import type { EntryLink } from './links.ts';
import { mostListed } from './shortLists.ts';
import { joinFiles, type SiteFiles, toJsonFile } from './siteFiles.ts';
import type { Surroundings } from './surroundings.ts';

/** Makes the evidence page of each person who said that it may be shown. */
export function toEvidenceRoutes(
  surroundings: Pick<Surroundings, 'credit' | 'directory' | 'brief' | 'entriesByKind' | 'awards' | 'badges'>,
): SiteFiles {
  const people = (surroundings.entriesByKind.get('person') ?? []).filter(isPublic);
  return joinFiles(
    people.map((person): SiteFiles => {
      const evidence = toEvidenceProps(person, surroundings.credit().get(person.id) ?? [], surroundings);
      const file = toJsonFile(`evidence-${toSafeFileName(nameOfId(person.id))}.json`, evidence);
      const data = { evidence: file.file };
      return { data: [file], routes: [{ path: evidence.page, component: '@theme/Trowel/EvidencePage', data }] };
    }),
  );
}

/** Makes what the evidence page of a person shows. */
function toEvidenceProps(
  person: HubEntry,
  contributions: readonly Contribution[],
  { directory, brief, awards, badges }: Pick<Surroundings, 'directory' | 'brief' | 'awards' | 'badges'>,
): EvidenceProps {
  const uses = toUsesOf(contributions, brief);
  const unnamedIn = (id: string) => {
    const entry = brief.find(id);
    return entry ? listUnnamed(entry, person.id, brief.find) : [];
  };
  return {
    person: directory.link(person),
    page: toEvidenceAddress(person, directory),
    pages: toCreditedPages(contributions, brief).slice(0, mostListed),
    stories: ofType(contributions, 'story').flatMap(({ entry, as, date }) =>
      // With its figure, before and after.
      withLink(entry, directory, (story) => ({ story: { ...story, summary: undefined }, as, date, ...uses(entry) })),
    ),
    engagements: ofType(contributions, 'engagement').map(({ entry, others, type: _, ...engagement }) => ({
      ...withoutNames(engagement, unnamedIn(entry)),
      engagement: toOpenLink(entry, person, brief),
      ...toNamed(others, brief),
    })),
    feedback: ofType(contributions, 'feedback').map(({ entry, date, others }) => ({
      entry: toOpenLink(entry, person, brief),
      date,
      ...toNamed(others, brief),
    })),
    mentees: toCreditedMentees(contributions, person, brief),
    badges: toBadges(person, { awards, badges }),
  };
}

function withLink<Made>(id: string, { find, link }: Directory, make: (link: EntryLink) => Made): Made[] {
  const entry = find(id);
  return entry ? [make(link(entry))] : [];
}
