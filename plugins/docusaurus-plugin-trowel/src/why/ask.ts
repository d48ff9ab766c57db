import type { Place } from './why.ts';

/** Reads what somebody pasted to ask about: paths, lines of a stack trace, links to code, a diff. */
export function parseAsked(text: string): Place[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parsePath);
}

function parsePath(line: string): Place {
  const [, path = line, first, last] = /^(.+?)(?::(\d+)(?:-(\d+)|:\d+)?)?$/.exec(line) ?? [];
  const lines = first === undefined ? undefined : [[Number(first), Number(last ?? first)] as const];
  return { path: path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''), ...(lines ? { lines } : {}) };
}
