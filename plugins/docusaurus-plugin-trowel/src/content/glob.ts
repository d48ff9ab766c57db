/**
 * Globs of `governs`: patterns of paths from the root of a repository, with `/`. `**` matches any number of folders, `*` and `?`
 * match within one name, `[a-z]` matches one character, `{a,b}` one of several texts, `\[` a bracket itself. A path without
 * wildcards matches the file, or everything below the folder. A glob that begins with `!` excludes paths. A glob with
 * brackets can also be the path of a file, as in Next.js (`pages/[userId].js`): see `FindGoverned` in why/globIndex.ts.
 */

const maxLength = 300;
/** The number of stars at most in one name, as matching takes exponentially longer with each. */
const maxStars = 3;
/** The number of alternatives at most of all braces together. */
const maxAlternatives = 100;

/** Normalizes a glob: removes `./` and `/` at the beginning and repeated `**`; a `/` at the end becomes `/**`. */
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

/** Says why a text is no glob that can be matched in bounded time, to complete "…, which"; `undefined` when it is one. */
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

/** Counts the alternatives of all braces: side by side they multiply, nested they add up. `undefined` for unbalanced braces. */
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
