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

/** Makes the function that splits the lines of a file, in order, into code and comment. Each side of the diff has its own state. */
export function createSplitComment(
  path: string,
): (text: string, sign: Sign) => { readonly code: string; readonly comment: string } {
  if (isProse(path)) return (text) => ({ code: '', comment: text });
  const syntax = syntaxes.find(([names]) => names.test(path))?.[1] ?? slash;
  const open = { '+': '', '-': '' };
  return (text, sign) => {
    const side = sign === '-' ? '-' : '+';
    const { code, comment, end } = splitLine(text, syntax, open[side]);
    open[side] = end;
    if (sign === ' ') open['-'] = end;
    return { code, comment };
  };
}

/** Splits a line. `inside` is what would end the block in which the line begins, or empty. */
function splitLine(
  text: string,
  { line, hasBlocks, hasDocs }: Syntax,
  inside: string,
): { readonly code: string; readonly comment: string; readonly end: string } {
  let code = '';
  let comment = '';
  let end = inside;
  // The middle of a block whose beginning is not in the diff.
  if (end === '' && hasBlocks && /^\s*\*(?:\s|\/|$)/.test(text)) return { code: '', comment: text, end: '' };
  for (let at = 0; at < text.length; ) {
    if (end !== '') {
      const stop = text.indexOf(end, at);
      comment += text.slice(at, stop === -1 ? undefined : stop);
      if (stop === -1) return { code, comment, end };
      at = stop + end.length;
      end = '';
      continue;
    }
    const rest = text.slice(at);
    const doc = hasDocs ? /^(?:"""|''')/.exec(rest)?.[0] : undefined;
    if (doc !== undefined) end = doc;
    else if (hasBlocks && rest.startsWith('/*')) end = '*/';
    if (end !== '') {
      at += doc?.length ?? 2;
      continue;
    }
    if (line.some((mark) => rest.startsWith(mark) && (mark !== '#' || at === 0 || /\s/.test(text[at - 1] as string))))
      return { code, comment: comment + rest, end };
    // A quoted text, which may hold what looks like a comment.
    const quoted = /^(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`)/.exec(rest)?.[0] ?? (text[at] as string);
    code += quoted;
    at += quoted.length;
  }
  return { code, comment, end };
}
