import { defaultOutcomeAfter, type OutcomeAfter } from '../hub/reviews.ts';
import { parseDuration } from '../shared/duration.ts';
import { toLine, UsageError } from './io.ts';

/** Reads `--outcome-after`: when the outcome of a decision is due. Throws a `UsageError`. */
export function readOutcomeAfter(written: string | undefined): OutcomeAfter {
  if (written === undefined) return defaultOutcomeAfter;
  if (written === 'never') return false;
  if (parseDuration(written)) return written;
  throw new UsageError(`\`--outcome-after\` is \`${toLine(written)}\`; expected a span like "6 months", or never.`);
}
