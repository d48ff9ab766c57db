import type { Measure } from 'docusaurus-plugin-trowel/props';

/** What a list of posts shows of a story. */
interface Told {
  readonly lesson?: 'success' | 'failure';
  readonly measure?: Measure;
}

/** Reads how a story ended, and its figure, from its front matter as it is written. What is not right is left out: the hub's check reports it. */
export function readTold(frontMatter: object): Told {
  const { lesson, measure } = frontMatter as { readonly lesson?: unknown; readonly measure?: unknown };
  return {
    lesson: lesson === 'success' || lesson === 'failure' ? lesson : undefined,
    measure: isMeasure(measure) ? measure : undefined,
  };
}

function isMeasure(value: unknown): value is Measure {
  if (typeof value !== 'object' || value === null) return false;
  const { what, before, after, unit } = value as Readonly<Record<string, unknown>>;
  return (
    typeof what === 'string' &&
    Number.isFinite(before) &&
    Number.isFinite(after) &&
    (unit === undefined || typeof unit === 'string')
  );
}
