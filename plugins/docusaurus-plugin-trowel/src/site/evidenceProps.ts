import type { Contribution } from '../credit/contribution.ts';
import { isPublic } from '../credit/standing.ts';
import type { HubEntry } from '../hub/hub.ts';
import { nameOfId } from '../shared/name.ts';
import { toSafeFileName } from '../shared/safeFileName.ts';
import { toBadges } from './badgeProps.ts';
import { ofType, toCreditedMentees, toCreditedPages, toEvidenceAddress, toNamed, toUsesOf } from './creditPart.ts';
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
  return {
    person: directory.link(person),
    page: toEvidenceAddress(person, directory),
    pages: toCreditedPages(contributions, brief).slice(0, mostListed),
    stories: ofType(contributions, 'story').flatMap(({ entry, as, date }) =>
      // With its figure, before and after.
      withLink(entry, directory, (story) => ({ story: { ...story, summary: undefined }, as, date, ...uses(entry) })),
    ),
    engagements: ofType(contributions, 'engagement').flatMap(({ entry, others, type: _, ...engagement }) =>
      withLink(entry, brief, (link) => ({ ...engagement, engagement: link, ...toNamed(others, brief) })),
    ),
    feedback: ofType(contributions, 'feedback').flatMap(({ entry, date, others }) =>
      withLink(entry, brief, (link) => ({ entry: link, date, ...toNamed(others, brief) })),
    ),
    mentees: toCreditedMentees(contributions, brief),
    badges: toBadges(person, { awards, badges }),
  };
}

function withLink<Made>(id: string, { find, link }: Directory, make: (link: EntryLink) => Made): Made[] {
  const entry = find(id);
  return entry ? [make(link(entry))] : [];
}
