import { didYouMean } from './spellingSuggestion.ts';
import { isPartlySuperseded } from './status.ts';

/** Says what to write in place of a status that the kind does not have; completes "The status is …;". */
export function describeUnknownStatus(written: string, values: readonly string[]): string {
  const expected = `expected ${values.join(', ')}.`;
  if (values.includes('accepted') && isPartlySuperseded(written)) {
    return `${expected} What is superseded in part still holds: write \`accepted\`, and name the other decision in \`amended_by\`.`;
  }
  return `${expected}${didYouMean(written, values)}`;
}
