/** Says whether a link leads to a page that is withheld. */
export type IsWithheldLink = (href: string) => boolean;

/** Code, whose links are text. A fence that is never closed reaches to the end, as in Markdown. */
const code =
  /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[`~]*[ \t]*$|(?![\s\S]))|(?<!`)(`+)(?!`)[^\n]*?[^`\n]\2(?!`)/gm;
/** The address of an inline link, with its title, behind the closing bracket of its text. */
const address =
  /\]\([ \t\n]{0,99}(?:<([^<>\n]{0,999})>|((?:[^\s()\\]|\\.|\([^\s()]{0,99}\)){1,999}))(?:[ \t\n]{1,99}(?:"[^"]{0,999}"|'[^']{0,999}'|\([^()]{0,999}\)))?[ \t\n]{0,99}\)/g;
/** A definition to which links refer by its label. */
const definition =
  /^([ \t>]{0,6}\[)([^\]\n]{1,999})\]:[ \t]{0,99}\n?[ \t]{0,99}(?:<([^<>\n]{0,999})>|(\S{1,999}))(?:[ \t]{0,99}\n?[ \t]{1,99}(?:"[^"\n]{0,999}"|'[^'\n]{0,999}'|\([^()\n]{0,999}\)))?[ \t]{0,99}$/gm;
/** The address in a tag of MDX or HTML. */
const attribute =
  /(<[A-Za-z][\w.]{0,99}(?=[\s/>])[^<>]{0,999}?)\s(?:href|to)=(?:\{\s{0,9})?(["'`])([^"'`\n]{0,999})\2(?:\s{0,9}\})?/g;
/**
 * Makes the links of a page that lead to withheld pages plain text, with as many lines as before. An image stays, and so does the
 * text of a link: its author wrote it. Links in code are no links.
 */
export function unlink(text: string, isWithheld: IsWithheldLink): string {
  if (!/\]\(|\]:|\b(?:href|to)=/.test(text)) return text;
  const spans = [...text.matchAll(code)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));
  const isCode = createIsInside(spans);
  const cuts: Cut[] = [];
  for (const match of text.matchAll(address)) {
    if (isCode(match.index) || !isWithheld(toHref(match[1] ?? match[2]))) continue;
    const opening = findOpening(text, match.index);
    if (opening === undefined || (text[opening - 1] === '!' && text[opening - 2] !== '\\')) continue;
    cuts.push({ at: opening, cut: '[' }, { at: match.index, cut: match[0] });
  }
  const labels = new Set<string>();
  for (const match of text.matchAll(definition)) {
    if (isCode(match.index) || match[2]?.startsWith('^') || !isWithheld(toHref(match[3] ?? match[4]))) continue;
    labels.add(toLabel(match[2] as string));
    cuts.push({ at: match.index, cut: match[0] });
  }
  if (labels.size > 0) cuts.push(...findUses(text, labels).filter(({ at }) => !isCode(at)));
  for (const match of text.matchAll(attribute)) {
    if (isCode(match.index) || !isWithheld(toHref(match[3]))) continue;
    const [all, tag = ''] = match;
    cuts.push({ at: match.index + tag.length, cut: all.slice(tag.length) });
  }
  return cuts.length === 0 ? text : cutOut(text, cuts);
}

/** Creates the function that says whether a place is in one of the spans, which are in order. */
function createIsInside(spans: readonly { readonly from: number; readonly to: number }[]) {
  return (at: number): boolean => {
    let [low, high] = [0, spans.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.to ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.from ?? Infinity) <= at;
  };
}

/** What is taken out of a text, and where it stands. */
interface Cut {
  readonly at: number;
  readonly cut: string;
}

/** Takes out all but the ends of lines, since blocks are found by their lines. */
function cutOut(text: string, cuts: readonly Cut[]): string {
  let out = '';
  let from = 0;
  for (const { at, cut } of [...cuts].sort((a, b) => a.at - b.at)) {
    if (at < from) continue;
    out += text.slice(from, at) + cut.replaceAll(/[^\n]/g, '');
    from = at + cut.length;
  }
  return out + text.slice(from);
}

function toHref(written = ''): string {
  return written.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** A link's text that is longer is none: what is looked for must not take long in a page of brackets. */
const longestText = 4000;

/** Finds the bracket that opens the text of a link, which may have brackets of its own: `[![A gate](gate.png)](page.md)`. */
function findOpening(text: string, closing: number): number | undefined {
  let open = 1;
  for (let at = closing - 1; at >= Math.max(0, closing - longestText); at--) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === ']') open++;
    if (text[at] === '[' && --open === 0) return at;
    // A link does not reach over an empty line.
    if (text[at] === '\n' && text[at - 1] === '\n') return undefined;
  }
  return undefined;
}

/** Finds the brackets of links by label: `[text][label]`, `[label][]` and `[label]`. */
function findUses(text: string, labels: ReadonlySet<string>): Cut[] {
  return [...text.matchAll(/\[([^[\]]{1,999})\](?:\[([^[\]]{0,999})\])?(?![(:])/g)].flatMap((match): Cut[] => {
    const [all, shown = '', named] = match;
    if (text[match.index - 1] === '!' || !labels.has(toLabel(named || shown))) return [];
    const end = match.index + 1 + shown.length;
    return [
      { at: match.index, cut: '[' },
      { at: end, cut: all.slice(1 + shown.length) },
    ];
  });
}

function toLabel(written: string): string {
  return written.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
