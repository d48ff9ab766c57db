import type { Position, Problem } from '../content/problem.ts';

/** Makes a problem of what MDX says when it cannot read a page. */
export function toCompileProblem(error: Error, source: string): Problem {
  const { cause } = error as {
    cause?: Error & { place?: Position & { start?: Position }; line?: number; column?: number; reason?: string };
  };
  const place = cause?.place?.start ?? cause?.place;
  const said = (cause?.reason ?? cause?.message ?? error.message).split('\n')[0] as string;
  // Of an element that is never closed, MDX means the end of what is around it, and says where it begins.
  const begin = /\((\d+):(\d+)-\d+:\d+\)/.exec(said);
  const at = begin
    ? { line: Number(begin[1]), column: Number(begin[2]) }
    : place?.line === undefined
      ? undefined
      : { line: place.line, column: place.column };
  return {
    code: 'broken-mdx',
    severity: 'error',
    message: `MDX cannot read this: ${said.replace(/[.:]?\s*$/, '')}. Write \`<\` and \`{\` that are meant literally as code or as \`\\<\` and \`\\{\`.`,
    source,
    at,
  };
}
