import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { findGlobFault } from '../content/glob.ts';
import { compileGlob, matchGlob, matchPartial, toPathSegments } from './globMatcher.ts';

const governs = (glob: string, path: string) => matchGlob(compileGlob(glob), toPathSegments(path));

describe('matchGlob', () => {
  test.each([
    ['services/checkout/**', 'services/checkout/src/x.kt'],
    ['services/checkout/**', 'services/checkout/.env'],
    ['services/checkout', 'services/checkout/src/x.kt'],
    ['services/checkout/', 'services/checkout/src/x.kt'],
    ['Makefile', 'Makefile'],
    ['**/x.ts', 'x.ts'],
    ['a/**/x.ts', 'a/x.ts'],
    ['a/**/b/**/x.ts', 'a/b/c/b/x.ts'],
    ['*.md', 'README.md'],
    ['a/{b,c/d}/*.{ts,tsx}', 'a/c/d/x.tsx'],
    ['db/*payment_attempt*', 'db/V12__payment_attempt.sql'],
    ['services/{checkout,web/pay}', 'services/web/pay/x.ts'],
    ['app/(shop)/\\[slug\\]/**', 'app/(shop)/[slug]/page.tsx'],
    ['app/[a-c]?/[!a-c]', 'app/bx/d'],
    ['a/[]x]/b', 'a/]/b'],
    ['a/[b', 'a/[b'],
    ['a+b|c/$d^/**', 'a+b|c/$d^/e'],
    ['über/*', 'u\u0308ber/x'],
    ['a/?', 'a/\u{1F600}'],
    ['a/\\{b\\}', 'a/{b}'],
    ['[', '['],
    ['a/[\\]]/b', 'a/]/b'],
    ['a/[x\\]]', 'a/]'],
    ['[a\\-c]', '-'],
    ['[a-\\d]', 'c'],
    ['[a-]', '-'],
    ['[\\', '[\\'],
    ['*\\', 'a\\'],
    ['a//b', 'a/b'],
    ['a/b', 'a/./b'],
    ['\\', '\\'],
  ])('fits %s with %s', (glob, path) => {
    expect(governs(glob, path)).toBe(true);
  });

  test.each([
    ['services/checkout/**', 'services/checkout2/x.kt'],
    ['services/checkout/**', 'a/services/checkout/x.kt'],
    ['services/Checkout/**', 'services/checkout/x.kt'],
    ['*.md', 'docs/README.md'],
    ['a/*', 'a/b/c'],
    ['a/*/c', 'a/c'],
    ['app/(shop)/**', 'app/shop/x'],
    ['a/b', 'a/bc'],
    ['a/[!b]', 'a/b'],
    ['a/?', 'a/bc'],
    ['*/**', 'README.md'],
    ['services/checkout/**', 'services/checkout'],
    ['\\', 'a'],
    ['[a\\-c]', 'b'],
    ['[a-]', 'b'],
    ['[a-\\d]', 'e'],
    ['[!a-c]', 'b'],
    ['{a,b}/**', 'a'],
    ['**', ''],
    ['**', 'x'.repeat(5000)],
  ])('does not fit %s with %s', (glob, path) => {
    expect(governs(glob, path)).toBe(false);
  });

  const name = fc.stringMatching(/^[ab.]{1,4}$/).filter((text) => !/^\.\.?$/.test(text));
  const segment = fc.oneof(
    name,
    fc.constant('**'),
    fc
      .array(fc.constantFrom('a', 'b', '.', '*', '?', '[ab]', '[^a]', '{a,b}', '{ab,b.}'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(''))
      // Matchers disagree about two stars beside a letter.
      .filter((text) => !/\*\*|^\.\.?$|^\*?\.\.?\*?$/.test(text)),
  );
  const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));

  test('agrees with picomatch on the syntax that both share', () => {
    let governed = 0;
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), path, (segments, wanted) => {
        const glob = segments.filter((one, at) => one !== '**' || segments[at - 1] !== '**').join('/');
        // A glob without wildcards fits everything below it, but not in picomatch.
        fc.pre(findGlobFault(glob) === undefined && /[*?[]/.test(glob.replaceAll(/\{[^{}]*\}/g, '')));
        const expected = picomatch(glob.replace(/\*\*$/, '**/*'), { dot: true, nonegate: true, noextglob: true })(
          wanted,
        );
        if (expected) governed++;
        expect(governs(glob, wanted)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
    expect(governed).toBeGreaterThan(50);
  });
});

describe('matchPartial', () => {
  const mayGovern = (glob: string, path: string) => matchPartial(compileGlob(glob), toPathSegments(path));
  const payments = 'services/checkout/src/main/kotlin/no/skerry/checkout/payments/**';

  test.each([
    [payments, 'no/skerry/checkout/payments/PaymentService.kt'],
    [payments, 'home/ana/work/shop/services/checkout/src/main/kotlin/no/skerry/checkout/payments/x/y.kt'],
    [payments, 'srv/app/checkout/payments/x.kt'],
    ['gates/agent/cmd/agentd/restart.go', 'restart.go'],
    ['gates/agent/decide/**', 'home/a/gates/agent/decide/crew.go'],
    ['**/*.kt', 'srv/x.kt'],
    ['web/**/pay/*.ts', 'srv/web/a/pay/x.ts'],
    ['docs/**', 'home/ana/shop/docs/x.md'],
  ])('fits %s with …/%s', (glob, path) => {
    expect(mayGovern(glob, path)).toBe(true);
  });

  test.each([
    [payments, 'PaymentService.kt'],
    [payments, 'payments/PaymentService.kt'],
    [payments, 'java/lang/Thread.java'],
    ['services/checkout/src/**', 'src/x.kt'],
    ['gates/agent/cmd/agentd/restart.go', 'restart.go/x'],
    ['*.md', 'home/ana/shop/README.md'],
    ['a/*.md', 'x.md'],
  ])('does not fit %s with …/%s, which has too little in common', (glob, path) => {
    expect(mayGovern(glob, path)).toBe(false);
  });
});
