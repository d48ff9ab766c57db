import { RepositoryError } from '../code/git.ts';
import { findCommitsOf, listCommits } from '../code/history.ts';
import { openRepository, type Repository } from '../code/repository.ts';
import type { OutcomeAfter } from '../hub/reviews.ts';
import type { CalendarDate } from '../shared/date.ts';
import { readKept, writeKept } from './keptValues.ts';
import { type PastInput, readPastHubs, toKindsKey } from './pastHubs.ts';
import { measurePast, type NoTrend, type Trend, type TrendPoint } from './trend.ts';

/** A hub whose past is measured. Figures of the past are kept for the next run, too. */
export interface HistoryInput extends PastInput {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Returns the days to measure, the oldest first. `first` is the day of the first commit. */
  readonly daysSince: (first: CalendarDate) => readonly CalendarDate[];
  readonly outcomeAfter: OutcomeAfter;
}

/** How many days are kept at most beside those that are asked for. */
const mostDays = 200;

/**
 * Measures how a hub was on past days, from its repository. Figures are kept by commit, and pages by their content, so a run measures only
 * what no run before has. Never fails: where git knows nothing, it says why.
 */
export async function readTrend(input: HistoryInput): Promise<Trend> {
  const none = (why: NoTrend): Trend => ({ points: [], why });
  try {
    const repository = await openRepository({ cwd: input.root, env: input.env });
    if (!repository) return none('no-git');
    if (repository.isShallow) return none('shallow');
    const points = await readPoints(repository, input);
    return points.length === 0 ? none('young') : { points };
  } catch (error) {
    if (error instanceof RepositoryError) return none('unreadable');
    throw error;
  }
}

async function readPoints(repository: Repository, input: HistoryInput): Promise<readonly TrendPoint[]> {
  const { cache, outcomeAfter, audience = 'team' } = input;
  const history = await listCommits(repository);
  const days = input.daysSince(history.at(-1)?.day ?? '9999-12-31');
  const commits = findCommitsOf(history, days);
  const file = { name: 'trend', key: toKindsKey(input.pages) };
  const known = await readKept<TrendPoint>(cache, file.name, file.key);
  const wanted = days.flatMap((on) => {
    const sha = commits.get(on);
    return sha === undefined ? [] : [{ on, sha, name: `${sha} ${on} ${outcomeAfter} ${audience}` }];
  });
  const missing = wanted.filter(({ name }) => !known.has(name));
  const found = missing.length === 0 ? [] : await readPastHubs(repository, input, missing);
  const measured = new Map(missing.map(({ name }, at) => [name, found[at] && measurePast(found[at], outcomeAfter)]));
  const used = new Map(
    wanted.map(({ name }) => [name, (known.get(name) ?? measured.get(name)) as TrendPoint] as const),
  );
  if (missing.length > 0) await writeKept(cache, { ...file, kept: known, used, others: mostDays });
  return [...used.values()];
}
