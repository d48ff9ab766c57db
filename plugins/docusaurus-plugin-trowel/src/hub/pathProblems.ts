import type { Entry } from '../content/entry.ts';
import type { Problem } from '../content/problem.ts';
import { locateStep, type WrittenStep } from './prerequisites.ts';

/** More steps than anybody walks, at half an hour each. */
const mostSteps = 300;

/** Finds what is wrong with a path as a whole: no step, far too many, some that do not say what to do where others do. */
export function findPathProblems(path: Entry, steps: readonly WrittenStep[]): Problem[] {
  return [...toCountProblems(path, steps.length), ...findSilentSteps(path, steps)];
}

function toCountProblems(path: Entry, count: number): Problem[] {
  const place = { severity: 'warning', source: path.source, at: path.places.stages } as const;
  if (count === 0) {
    const message = `The path has no steps; tag pages with \`paths: [${path.id.slice(path.id.indexOf('/') + 1)}]\`, or write \`:::step\` blocks in its text.`;
    return [{ code: 'empty-path', message, ...place }];
  }
  if (count <= mostSteps) return [];
  const message = `The path has ${count} steps, and nobody walks more than ${mostSteps}; keep what is needed next, and leave the rest to search.`;
  return [{ code: 'long-path', message, ...place }];
}

/** Finds steps that do not say what to do, in a path whose others do. The title of a block says it. */
function findSilentSteps(path: Entry, steps: readonly WrittenStep[]): Problem[] {
  const pages = steps.filter(({ block }) => !block);
  if (pages.every(({ tag }) => tag.do === undefined)) return [];
  return pages
    .filter(({ tag }) => tag.do === undefined)
    .map((step) => {
      const message = `This step of ${path.id} does not say what to do, and others of the path do; add \`do\` to its tag: a sentence that begins with a verb.`;
      return { code: 'incomplete-step', severity: 'warning', message, ...locateStep(step) };
    });
}
