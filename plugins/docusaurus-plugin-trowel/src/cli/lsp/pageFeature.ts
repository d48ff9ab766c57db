import { toDiagnostic } from './convert.ts';
import type { Feature } from './feature.ts';

/** What the server answers about pages of the hub. */
export const pageFeature: Feature = {
  diagnostics: ({ known, source = '', document }) =>
    (known.hub.problems[source] ?? []).map((problem) => toDiagnostic(problem, document)),
};
