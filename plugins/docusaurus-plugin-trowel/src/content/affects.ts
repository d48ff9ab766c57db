import { isFieldMap } from './fieldMap.ts';

/**
 * Returns the patterns of `affects`, in which records of adrkit (https://adrkit.dev) name their code, as `governs` takes them. Its matchers of
 * paths are globs like ours; those of packages, entities and other logs name no file by themselves, and are left out. It looks at exclusions
 * after everything else, so they come last here. Anything else stays as it is, to be reported.
 */
export function readAffects(written: unknown): unknown {
  if (!Array.isArray(written)) return written;
  const included: unknown[] = [];
  const excluded: string[] = [];
  for (const one of written as readonly unknown[]) {
    if (!isFieldMap(one) || typeof one.type !== 'string' || typeof one.pattern !== 'string') included.push(one);
    else if (one.type !== 'path' || one.repo !== undefined) continue;
    else if (one.negate === true) excluded.push(`!${one.pattern}`);
    else included.push(one.pattern);
  }
  return [...included, ...excluded];
}
