/** How comments of a language begin. */
interface Syntax {
  readonly line: readonly string[];
  /** Whether blocks are between slash and star. */
  readonly hasBlocks?: boolean;
  /** Whether texts of several lines are documentation: Python. */
  readonly hasDocs?: boolean;
}

const slash: Syntax = { line: ['//'], hasBlocks: true };
const hash: Syntax = { line: ['#'] };
const dash: Syntax = { line: ['--'], hasBlocks: true };

const syntaxes: readonly (readonly [names: RegExp, syntax: Syntax])[] = [
  [/\.(?:py|pyi)$/i, { line: ['#'], hasDocs: true }],
  [/\.(?:php)$/i, { line: ['//', '#'], hasBlocks: true }],
  [/\.(?:sql|lua|hs|elm|adb|ads)$/i, dash],
  [/\.(?:ini|service|timer|el|lisp|clj|scm|asm)$/i, { line: [';', '#'] }],
  [/\.(?:tf|hcl|nix)$/i, { line: ['#', '//'], hasBlocks: true }],
  [
    /\.(?:rb|sh|bash|zsh|ya?ml|toml|pl|r|conf|cfg|env|properties|exs?|ps1|graphql|cron|crontab)$|(?:^|\/)(?:Dockerfile|Makefile|crontab|\.\w+rc)[^/]*$/i,
    hash,
  ],
];

/** Returns whether a file holds text for people: all of it counts as comment. */
export function isProse(path: string): boolean {
  return /\.(?:mdx?|txt|rst|adoc)$/i.test(path) || /(?:^|\/)(?:README|CHANGELOG|LICENSE)[^/]*$/i.test(path);
}

type Sign = '+' | '-' | ' ';

/** A text of several lines that is open: what ends it, and whether it is a value of the code, such as SQL in Python. */
interface Open {
  readonly end: string;
  readonly isValue: boolean;
}

/** Makes the function that splits the lines of a file, in order, into code and comment. Each side of the diff has its own state. */
export function createSplitComment(
  path: string,
): (text: string, sign: Sign) => { readonly code: string; readonly comment: string } {
  if (isProse(path)) return (text) => ({ code: '', comment: text });
  const syntax = syntaxes.find(([names]) => names.test(path))?.[1] ?? slash;
  const open: { '+'?: Open; '-'?: Open } = {};
  return (text, sign) => {
    const side = sign === '-' ? '-' : '+';
    const { code, comment, left } = splitLine(text, syntax, open[side]);
    open[side] = left;
    if (sign === ' ') open['-'] = left;
    return { code, comment };
  };
}

/** Splits a line. `inside` is the text in which it begins. */
function splitLine(
  text: string,
  { line, hasBlocks, hasDocs }: Syntax,
  inside: Open | undefined,
): { readonly code: string; readonly comment: string; readonly left?: Open } {
  let code = '';
  let comment = '';
  let left = inside;
  // The middle of a block whose beginning is not in the diff.
  if (left === undefined && hasBlocks && /^\s*\*(?:\s|\/|$)/.test(text)) return { code: '', comment: text };
  for (let at = 0; at < text.length; ) {
    if (left !== undefined) {
      const stop = text.indexOf(left.end, at);
      const part = text.slice(at, stop === -1 ? undefined : stop);
      if (left.isValue) code += part;
      else comment += part;
      if (stop === -1) return { code, comment, left };
      at = stop + left.end.length;
      left = undefined;
      continue;
    }
    const rest = text.slice(at);
    const doc = hasDocs ? /^(?:"""|''')/.exec(rest)?.[0] : undefined;
    // Only a text that stands alone is documentation.
    if (doc !== undefined) left = { end: doc, isValue: code.trim() !== '' };
    else if (hasBlocks && rest.startsWith('/*')) left = { end: '*/', isValue: false };
    if (left !== undefined) {
      at += doc?.length ?? 2;
      continue;
    }
    if (line.some((mark) => rest.startsWith(mark) && (mark !== '#' || at === 0 || /\s/.test(text[at - 1] as string))))
      return { code, comment: comment + rest };
    // A quoted text, which may hold what looks like a comment.
    const quoted = /^(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)/.exec(rest)?.[0] ?? (text[at] as string);
    code += quoted;
    at += quoted.length;
  }
  return { code, comment, left };
}
