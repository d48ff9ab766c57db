import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../content/problem.ts';
import { diagnosticSource } from './convert.ts';
import type { KnownHub } from './knownHub.ts';
import { uriOfPage } from './pageAddress.ts';

/** Lists what is wrong with the files that are not open, by their addresses. */
export function findClosedProblems(
  known: KnownHub,
  isOpen: (file: string) => boolean,
): ReadonlyMap<string, readonly Diagnostic[]> {
  if (known.root === '') return new Map();
  return new Map(
    Object.entries(known.hub.problems).flatMap(([source, { own = [], others = [] }]) => {
      if (isOpen(path.join(known.root, source))) return [];
      return [[uriOfPage({ known }, source), [...own, ...others].map(toDiagnostic)] as const];
    }),
  );
}

/** Makes the diagnostic of a problem whose text is not at hand: it reaches to the end of its line. */
function toDiagnostic({ at, severity, message, code }: Problem): Diagnostic {
  const start = { line: (at?.line ?? 1) - 1, character: (at?.column ?? 1) - 1 };
  return {
    range: { start, end: { line: start.line, character: Math.max(start.character + 1, 200) } },
    severity: severity === 'error' ? 1 : 2,
    source: diagnosticSource,
    code,
    message,
  };
}
