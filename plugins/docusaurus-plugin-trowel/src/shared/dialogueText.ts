/** How a dialogue is written. The checker reads it from Markdown, and the theme from what Markdown became, so both ask here. */

/** Says whether a bold line alone is the name of a turn: one word, with hyphens if need be. */
export function isTurnName(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u.test(text.trim());
}

/** An arrow and a name at the end of a choice: `→ pool` or `-> pool`. */
const arrow = /\s*(?:→|->)\s*([\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)?[\s.]*$/u;

/** Splits the text of a choice into what is said and where it leads. `target` is absent when it leads nowhere. */
export function splitChoice(text: string): {
  readonly said: string;
  readonly target?: string;
  readonly hasArrow: boolean;
} {
  const found = arrow.exec(text);
  return { said: found ? text.slice(0, found.index) : text, target: found?.[1], hasArrow: found !== null };
}

/** Says whether the bold beginning of a paragraph begins the reflection of an ending: `**Look back:**`. */
export function isReflection(lead: string): boolean {
  return /^look back\s*:?$/i.test(lead.trim());
}
