import { listFormerIds } from '../hub/aliases.ts';
import { type Check, listChecks } from '../hub/checks.ts';
import { toCheckAddress, toEntryId } from '../shared/checkId.ts';
import { groupBy } from '../shared/collections.ts';
import type { CheckProps, ChecksPageProps } from './pathPageProps.ts';
import { hasNoReviews } from './reviewsProps.ts';
import { mostListed } from './shortLists.ts';
import type { Surroundings } from './surroundings.ts';

/** The name of the page of explain-back checks, and of the file of all checks, which other pages load. */
export const checksPage = { name: 'review', checks: 'checks' } as const;

/** Says whether a hub has an explain-back check. */
export function hasChecks({ directory }: Surroundings): boolean {
  return listChecks(directory.hub.entries).length > 0;
}

/**
 * Makes the props of the page of explain-back checks. `checks`: all of them, by which it finds what is due. The page itself lists the first
 * ones by their pages, steps of onboarding paths before others, for readers who have answered none yet.
 */
export function toChecksPages(surroundings: Surroundings): {
  readonly list: ChecksPageProps;
  readonly checks: readonly CheckProps[];
}[] {
  const { brief } = surroundings;
  const all = sortByStep(listChecks(brief.hub.entries), surroundings);
  const checks = all.flatMap((check): CheckProps[] => {
    const entry = brief.find(check.entry);
    if (!entry) return [];
    const { title, permalink } = brief.link(entry);
    const { id, question, text, hash } = check;
    const former = listFormerIds(entry).filter((name) => !brief.find(name));
    return [
      {
        id,
        former: former.length > 0 ? former : undefined,
        question,
        text,
        hash,
        page: title,
        permalink: toCheckAddress(permalink, id),
      },
    ];
  });
  const listed = groupBy(checks.slice(0, mostListed), ({ id }) => toEntryId(id));
  const pages = [...listed].flatMap(([id, questions]) => {
    const [entry] = brief.links([id]);
    return entry ? [{ entry, questions: questions.map(({ question, permalink }) => ({ question, permalink })) }] : [];
  });
  return [
    {
      list: {
        total: checks.length,
        pages,
        reviews: hasNoReviews(surroundings) ? undefined : brief.pageOf('reviews'),
      },
      checks,
    },
  ];
}

/** Sorts checks: those on steps of onboarding paths first, in the order in which these are walked. */
function sortByStep(checks: readonly Check[], { brief }: Surroundings): readonly Check[] {
  const steps = brief.hub.paths.flatMap(({ stages }) => stages.flatMap((stage) => stage.steps));
  const places = new Map(steps.map(({ entry }, place) => [entry, place] as const).reverse());
  const placeOf = ({ entry }: Check) => places.get(entry) ?? steps.length;
  return checks.toSorted((a, b) => placeOf(a) - placeOf(b));
}
