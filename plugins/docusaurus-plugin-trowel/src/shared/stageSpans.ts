import { toDays } from './duration.ts';

/**
 * Returns the days that each stage of a path has for itself, by its id. `within` counts from the start of the path, so what is left is what
 * the stages before it do not take. One that has no longer than those before it counts by itself. A stage without a time that can be read
 * is left out.
 */
export function toStageSpans(
  stages: readonly { readonly id: string; readonly within?: string }[],
): ReadonlyMap<string, number> {
  const spans = new Map<string, number>();
  let before = 0;
  for (const { id, within } of stages) {
    const days = toDays(within ?? '');
    if (days === undefined) continue;
    spans.set(id, days > before ? days - before : days);
    before = days;
  }
  return spans;
}
