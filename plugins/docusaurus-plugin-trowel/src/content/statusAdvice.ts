import type { Fix } from './fix.ts';
import { proposeValues } from './fixProposals.ts';
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

/** Proposes what to write in its place. */
export function proposeStatus(written: string, values: readonly string[]): readonly Fix[] {
  return values.includes('accepted') && isPartlySuperseded(written)
    ? [{ type: 'write', right: 'accepted', instead: written }]
    : proposeValues(written, values);
}
