import type { CreditedEngagement, EvidenceProps } from 'docusaurus-plugin-trowel/props';

/** Lists the engagements in which something was said to the person as a mentor. What a mentor says to them is not for others. */
export function listQuotes(
  engagements: EvidenceProps['engagements'],
): readonly (CreditedEngagement & { readonly quote: string })[] {
  return engagements.flatMap(({ quote, ...one }) =>
    one.as === 'mentor' && quote !== undefined ? [{ ...one, quote }] : [],
  );
}

/** Leaves out what was said. */
export function withoutQuotes(evidence: EvidenceProps): EvidenceProps {
  return { ...evidence, engagements: evidence.engagements.map((one) => ({ ...one, quote: undefined })) };
}
