/**
 * Patterns of paths as `governs` has them, from the root of a repository, with `/`: `**` is any number of folders, `*`
 * and `?` stay within one name, `[a-z]` is one character, `{a,b}` one of several, `\[` a bracket itself. A path without
 * wildcards governs the file, or everything below the folder; a pattern that begins with `!` leaves out again.
 */

const maxLength = 300;
/** Each star in one name multiplies the ways in which a name can be tried. */
const maxStars = 3;
/** Alternatives of all braces together. */
const maxAlternatives = 100;

/** A pattern in its plainest form: no `./` in front, no `/` at either end, no `**` behind another. */
export function normalizeGlob(written: string): string {
  const negated = written.trim().startsWith('!');
  const segments = written
    .trim()
    .replace(/^!/, '')
    .replace(/\/$/, '/**')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  const plain = segments.filter((segment, at) => segment !== '**' || segments[at - 1] !== '**').join('/');
  return negated ? `!${plain}` : plain;
}

/** Why a text is no pattern that can be matched in bounded time, to complete "…, which"; `undefined` when it is one. */
export function findGlobFault(written: string): string | undefined {
  const glob = normalizeGlob(written);
  if (glob === '' || glob === '!') return 'matches nothing';
  if (glob.length > maxLength) return `has ${glob.length} characters; write several patterns of ${maxLength} at most`;
  if (/\p{Cc}/u.test(glob)) return 'holds a control character';
  if (/^!?(?:[a-z]:|~)/i.test(glob) || glob.split('/').includes('..')) return 'leads out of the repository';
  if (/\\(?![[\]{}*?!\\(),])/.test(glob)) return 'holds a backslash; folders are parted by /';
  const crowded = glob.split('/').find((segment) => segment !== '**' && (segment.match(/\*/g)?.length ?? 0) > maxStars);
  if (crowded !== undefined) return `has more than ${maxStars} stars in \`${crowded}\`, which takes too long to match`;
  const alternatives = countAlternatives(glob);
  if (alternatives === undefined) return 'has a brace that is never closed, or never opened';
  if (alternatives > maxAlternatives)
    return `stands for ${alternatives > 1e6 ? 'millions of' : alternatives} patterns by its braces; ${maxAlternatives} at most`;
  return undefined;
}

/** Into how many patterns the braces unfold: those side by side multiply, those inside others add up. */
function countAlternatives(glob: string): number | undefined {
  const stack: { sum: number; product: number }[] = [{ sum: 0, product: 1 }];
  for (const [token] of glob.matchAll(/\\.|[{},]/gs)) {
    const top = stack.at(-1) as { sum: number; product: number };
    if (token === '{') stack.push({ sum: 0, product: 1 });
    else if (token === ',' && stack.length > 1) {
      top.sum += top.product;
      top.product = 1;
    } else if (token === '}') {
      stack.pop();
      const outer = stack.at(-1);
      if (!outer) return undefined;
      outer.product = Math.min(outer.product * (top.sum + top.product), 1e9);
    }
  }
  return stack.length === 1 ? stack[0]?.product : undefined;
}
