import type { EvidenceProps, UsedPage } from 'docusaurus-plugin-trowel/props';

/** What an address says of the year: `?year=2026`. */
export function parseYear(query: string): string | undefined {
  const written = new URLSearchParams(query).get('year') ?? '';
  return /^\d{4}$/.test(written) ? written : undefined;
}

/** Writes the year into a query. */
export function toYearQuery(year: string | undefined): string {
  return year === undefined ? '' : `?year=${year}`;
}

/** Lists the years of which there is evidence, the newest first. */
export function listYears(evidence: EvidenceProps): readonly string[] {
  const years = listDates(evidence).map((date) => date.slice(0, 4));
  return [...new Set(years)].sort().reverse();
}

/** Finds the first and the last day of which there is evidence. */
export function findSpan(evidence: EvidenceProps): { readonly from: string; readonly to: string } | undefined {
  const dates = listDates(evidence).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function listDates({ pages, stories, engagements, feedback, mentees }: EvidenceProps): string[] {
  const used = [...pages, ...stories].flatMap(({ uses }) => uses);
  const all = [...pages, ...stories, ...engagements, ...feedback, ...mentees, ...used];
  return [...all.map(({ date }) => date), ...engagements.map(({ start }) => start)].filter(
    (date) => date !== undefined,
  );
}

/**
 * Leaves of the evidence what is of one year. A page of another year stays, with what came to build on it in this one. What has no day
 * is of no year.
 */
export function narrowToYear(evidence: EvidenceProps, year: string | undefined): EvidenceProps {
  if (year === undefined) return evidence;
  const isIn = ({ date }: { readonly date?: string }) => date?.slice(0, 4) === year;
  const narrowUses = <Page extends UsedPage & { readonly date?: string }>(pages: readonly Page[]) =>
    pages
      // Sessions have no day.
      .map((page): Page => ({ ...page, uses: page.uses.filter(isIn), sessions: undefined }))
      .filter((page) => isIn(page) || page.uses.length > 0);
  return {
    ...evidence,
    pages: narrowUses(evidence.pages),
    stories: narrowUses(evidence.stories),
    engagements: evidence.engagements.filter(
      ({ start, date }) => (start ?? date ?? '').slice(0, 4) <= year && year <= (date ?? start ?? '').slice(0, 4),
    ),
    feedback: evidence.feedback.filter(isIn),
    mentees: evidence.mentees.filter(isIn),
  };
}
