import type { Marker } from './why.ts';

/** `@why` and the names behind it, with commas between them. */
const marker = /(?<![\w.@/-])@why[ \t:]+(?=([\w.#/-]+(?:[ \t]*,[ \t]*[\w.#/-]+)*))/g;
/** What begins a comment in some language; a line that goes on with one begins with `*` or is told by these too. */
const comment = /\/\/|\/\*|^\s*\*|#|--|<!--|;|%|'|"|`|\{-|\(\*|\{\{!|^\s*(?:rem|dnl)\b|^\s*@why/i;

/** Finds `@why <name>[, <name>…]` in the comments of a text, in whatever language it is. */
export function findMarkers(text: string): Marker[] {
  const found: Marker[] = [];
  if (!text.includes('@why')) return found;
  for (const [index, content] of text.split('\n').entries()) {
    if (!content.includes('@why')) continue;
    for (const match of content.matchAll(marker)) {
      if (!comment.test(content.slice(0, match.index))) continue;
      for (const name of (match[1] as string).split(',')) found.push({ name: tidy(name), line: index + 1 });
    }
  }
  return found.filter(({ name }) => name !== '');
}

/** What ends a sentence or a comment is no part of a name. */
function tidy(name: string): string {
  return name.trim().replace(/[./-]+$/, '');
}
