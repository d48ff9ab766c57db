import { offerAt } from '../../editor/pageOffers.ts';
import { toDiagnostic } from './convert.ts';
import type { Feature } from './feature.ts';
import { toCompletion } from './offerItem.ts';
import { findOpenProblems, readOpenPage } from './openPage.ts';

/** What the server answers about pages of the hub. */
export const pageFeature: Feature = {
  diagnostics: (open) => findOpenProblems(open).map((problem) => toDiagnostic(problem, open.document)),
  completion: (open, position) =>
    toCompletion(offerAt(readOpenPage(open), position, { hub: open.known.hub, today: open.today }), position, open),
};
