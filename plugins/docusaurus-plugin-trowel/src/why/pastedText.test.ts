import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePastedText } from './pastedText.ts';
import { formatPlace, parsePlace } from './placeText.ts';
import type { Place } from './types.ts';

/** Parses a text, and writes its places as lines. */
const parse = (text: string) => parsePastedText(text).map(formatPlace);

describe('parsePastedText', () => {
  test.each([
    ['./a/b.ts', 'a/b.ts'],
    ['a\\b.ts', 'a/b.ts'],
    ['src/x.ts:12', 'src/x.ts:12'],
    ['src/x.ts:12:3', 'src/x.ts:12'],
    ['src/x.ts:12-14', 'src/x.ts:12-14'],
    ['src/x.ts#L12-L14', 'src/x.ts:12-14'],
    ['`src/x.ts`', 'src/x.ts'],
    ['- src/x.ts,', 'src/x.ts'],
    ['sp ace/x.txt', 'sp ace/x.txt'],
    ['app/(shop)/[slug]/page.tsx:3', 'app/(shop)/[slug]/page.tsx:3'],
    ['services/checkout/', 'services/checkout'],
    ['"a/\\303\\274\\n.txt"', '"a/ü\\n.txt"'],
    ['Makefile', '.../Makefile'],
    ['/home/ana/work/shop/x/y.kt', '.../home/ana/work/shop/x/y.kt'],
    ['C:\\work\\shop\\x.kt:12', '.../work/shop/x.kt:12'],
    ['../x/y.kt', '.../x/y.kt'],
    ['.../x/y.kt:3', '.../x/y.kt:3'],
    ['…/x/y.kt', '.../x/y.kt'],
    ['src/x.ts(12,5): error TS2345: no', 'src/x.ts:12'],
    ['src/x.c:12:5: warning: no', 'src/x.c:12'],
    ['[ERROR] /srv/shop/A.java:[12,5] no', '.../srv/shop/A.java:12'],
    ['e: file:///srv/shop/A.kt:12:5 no', '.../srv/shop/A.kt:12'],
    ['src/x.ts:3-5,9', 'src/x.ts:3-5,9'],
    ['src/x.ts:3,9', 'src/x.ts:3,9'],
    [' .../payments/PaymentService.kt | 2 +-', '.../payments/PaymentService.kt'],
    ['file:///srv/x%20y.mjs:4:5', '.../srv/x y.mjs:4'],
    ['webpack://shop/./src/x.ts?ab12:12:3', '.../src/x.ts:12'],
    ['webpack-internal:///(rsc)/./src/x.tsx:3:4', '.../src/x.tsx:3'],
    ['http://localhost:3000/src/x.ts?t=12:12:3', '.../src/x.ts:12'],
    ['http://localhost:3000/src/x.ts', '.../src/x.ts'],
    ['http://localhost:3000/src/x.ts:12 failed', '.../src/x.ts:12'],
    ['src/x.ts#L12', 'src/x.ts:12'],
    ['src/x.ts#L12-14', 'src/x.ts:12-14'],
    ['src/x.ts:14-12', 'src/x.ts:12-14'],
    ['src/x.ts:12-12', 'src/x.ts:12'],
    ['``src/x.ts``', 'src/x.ts'],
    ['<src/x.ts>,', 'src/x.ts'],
    ['(src/x.ts),', 'src/x.ts'],
    ['(src/x.ts:12).', 'src/x.ts:12'],
    ['(`app/(shop)/page.tsx`);', 'app/(shop)/page.tsx'],
    ['(shop)/page.tsx', '(shop)/page.tsx'],
    ['(shop)/(sale)', '(shop)/(sale)'],
    ['src/x.ts)', 'src/x.ts'],
    ['(src/x.ts', 'src/x.ts'],
    ['pages/[[...path]].tsx,', 'pages/[[...path]].tsx'],
    ['•  src/x.ts', 'src/x.ts'],
    ['a - src/x.ts', 'a - src/x.ts'],
    ['my folder/', 'my folder'],
    ['my folder\\x.txt', 'my folder/x.txt'],
    ['././src/x.ts', 'src/x.ts'],
    ['src/./x.ts', 'src/x.ts'],
    ['~/work/x.ts', '.../work/x.ts'],
    ['a/C:/x.ts', 'a/C:/x.ts'],
    ['"a\\nb/x.ts":12', '"a\\nb/x.ts":12'],
    ['"a:3\\n":4', '"a:3\\n":4'],
  ])('reads %s as a path', (text, place) => {
    expect(parse(text)).toEqual([place]);
  });

  test.each([
    ['https://github.com/o/r/blob/main/src/x.ts#L10-L12', '<https://github.com/o/r> src/x.ts:10-12'],
    ['https://github.com/o/r/blob/main/a%20b/x.ts#L3C1-L4C9', '<https://github.com/o/r> a b/x.ts:3-4'],
    ['https://github.com/o/r/blob/fix/x/src/y.ts', '<https://github.com/o/r> .../x/src/y.ts'],
    ['https://github.com/o/r/tree/v1.2.0/src', '<https://github.com/o/r> src'],
    ['https://raw.githubusercontent.com/o/r/main/src/x.ts', '<https://github.com/o/r> src/x.ts'],
    ['https://git.example.org/g/s/p/-/blob/main/src/x.ts#L10-12', '<https://git.example.org/g/s/p> src/x.ts:10-12'],
    ['https://codeberg.org/o/r/src/branch/main/src/x.ts#L3', '<https://codeberg.org/o/r> src/x.ts:3'],
    ['https://bitbucket.org/o/r/src/abc1234/src/x.ts#lines-10:12', '<https://bitbucket.org/o/r> src/x.ts:10-12'],
  ])('reads %s as a file of a repository', (text, place) => {
    expect(parse(text)).toEqual([place]);
  });

  test.each([
    ['V8', '    at charge (/srv/pay/x.ts:12:3)', '.../srv/pay/x.ts:12'],
    ['V8, async', '    at async file:///srv/pay/y.mjs:4:5', '.../srv/pay/y.mjs:4'],
    ['V8, a folder in brackets', '    at charge (/srv/app/(shop)/x.ts:1:2)', '.../srv/app/(shop)/x.ts:1'],
    ['Firefox', 'charge@http://localhost:3000/src/x.ts?t=12:12:3', '.../src/x.ts:12'],
    ['Python', '  File "/app/shop/pay.py", line 12, in charge', '.../app/shop/pay.py:12'],
    ['Kotlin', '\tat no.skerry.pay.Service$charge$1.invoke(Service.kt:88)', '.../no/skerry/pay/Service.kt:88'],
    ['Java', '\tat app//shop.pay.Retry.<init>(Retry.java:7)', '.../shop/pay/Retry.java:7'],
    ['Go', '\t/home/a/gates/agent/crew.go:88 +0x1d', '.../home/a/gates/agent/crew.go:88'],
    ['Ruby', "\tfrom app/models/pay.rb:12:in 'charge'", '.../app/models/pay.rb:12'],
    ['Rust', "thread 'main' panicked at src/main.rs:2:5:", '.../src/main.rs:2'],
    ['C#', '   at Pay.S.Charge(String k) in C:\\src\\pay\\S.cs:line 12', '.../src/pay/S.cs:12'],
    ['PHP', '#0 /var/www/src/Pay.php(12): charge()', '.../var/www/src/Pay.php:12'],
    ['PHP, its message', 'PHP Fatal error:  no in /var/www/Pay.php on line 12', '.../var/www/Pay.php:12'],
    ['Elixir', '    (shop 0.1.0) lib/pay.ex:12: Pay.charge/1', '.../lib/pay.ex:12'],
  ])('reads a stack frame of %s', (_, line, place) => {
    expect(parse(line)).toEqual([place]);
  });

  test('skips libraries in a trace, and merges the frames of a file', () => {
    const trace = `java.lang.IllegalStateException: in src/x.ts
\tat no.skerry.pay.Service.charge(Service.kt:88)
\tat no.skerry.pay.Service.run(Service.kt:12)
\tat java.base/java.lang.Thread.run(Thread.java:829)
\tat kotlin.run.Main(Main.kt:1)
Caused by: no.skerry.Timeout: 31 s
\t... 3 more`;
    expect(parse(trace)).toEqual(['.../no/skerry/pay/Service.kt:12,88']);
  });

  test.each([
    ['names by status', 'M\tsrc/a.ts\nR100\tsrc/b.ts\tsrc/c.ts', ['src/a.ts', 'src/b.ts', 'src/c.ts']],
    ['a status in short', ' M src/a.ts\r\n?? b c/d.ts\r\n', ['src/a.ts', 'b c/d.ts']],
    ['a status', '\tmodified:   src/a.ts\n\trenamed:    src/b.ts -> src/c.ts', ['src/a.ts', 'src/c.ts', 'src/b.ts']],
    ['a stat', ' src/{a => b}/x.ts | 3 +-\n 1 file changed', ['src/b/x.ts', 'src/a/x.ts']],
    ['a move into a folder', 'src/{ => new}/x.ts | 2 +-', ['src/new/x.ts', 'src/x.ts']],
    ['what grep finds', 'src/a.ts:3:  x\nsrc/a.ts:9:  y\nsrc/b.ts:1:z', ['src/a.ts:3,9', 'src/b.ts:1']],
  ])('reads %s as a list of files', (_, text, places) => {
    expect(parse(text)).toEqual(places);
  });

  test('reads a pasted diff as a diff', () => {
    expect(parse('diff --git a/src/x.ts b/src/x.ts\n--- a/src/x.ts\n+++ b/src/x.ts\n@@ -3 +3 @@\n-a\n+b\n')).toEqual([
      'src/x.ts:3',
    ]);
  });

  test.each(['src/x.ts:3 @why a:4 -@why b:5', '<https://github.com/o/r> src/x.ts:3', '@why a:4'])(
    'reads back the shared line %s',
    (line) => {
      expect(parse(line)).toEqual([line]);
    },
  );

  test('does not read a path in a comment with a marker', () => {
    expect(parse('// @why src/x.ts')).toEqual(['@why src/x.ts:1']);
  });

  test.each([
    ['joins ranges that overlap or touch', 'x/y:1-3\nx/y:2\nx/y:4\nx/y:6', ['x/y:1-4,6']],
    ['keeps the longer range', 'x/y:1-5\nx/y:2-3', ['x/y:1-5']],
    ['sorts ranges', 'x/y:9\nx/y:2', ['x/y:2,9']],
    ['means the whole file when one line does', 'x/y:3\nx/y', ['x/y']],
    ['keeps files of different repositories apart', '<a/b> x/y\n<a/c> x/y\nx/y', ['<a/b> x/y', '<a/c> x/y', 'x/y']],
    ['keeps partial paths apart', '.../x/y\nx/y', ['.../x/y', 'x/y']],
  ])('%s', (_, text, places) => {
    expect(parse(text)).toEqual(places);
  });

  test('gives a whole file neither lines nor markers', () => {
    expect(parsePastedText('src/x.ts')).toEqual([{ path: 'src/x.ts' }]);
  });

  test('reads lines up to 8000 characters', () => {
    const path = `${'a/'.repeat(3999)}xy`;
    expect(parse(path)).toEqual([path]);
    expect(parse(`${path}z`)).toEqual([]);
  });

  test('finds the markers of a pasted comment', () => {
    expect(parsePastedText('val a = 1\n  // @why checkout-double-write, 0007')).toEqual([
      {
        path: '',
        markers: [
          { name: 'checkout-double-write', line: 2 },
          { name: '0007', line: 2 },
        ],
      },
    ]);
  });

  test.each([
    '12:30:01 started',
    '10.0.0.1:8080',
    '12:5  error  no',
    '',
    '\n\n',
    'why is it so, and/or what?',
    'TypeError: x is not a function',
    'https://example.org/',
    'Makefile:12',
    'see a/b.ts for more',
    'it is so in a/b',
  ])('finds no file in %j', (text) => {
    expect(parse(text)).toEqual([]);
  });
});

describe('a place written as a line', () => {
  const line = fc.integer({ min: 1, max: 99_999 });
  const place: fc.Arbitrary<Place> = fc
    .record({
      path: fc.array(fc.stringMatching(/^[^/]{1,6}$/), { minLength: 1, maxLength: 4 }).map((names) => names.join('/')),
      lines: fc.option(
        fc.array(
          fc.tuple(line, line).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
          {
            minLength: 1,
            maxLength: 3,
          },
        ),
        { nil: undefined },
      ),
      markers: fc.option(
        fc.array(
          fc.record({ name: fc.stringMatching(/^[\w./#-]{1,8}$/), line, removed: fc.constantFrom(true, undefined) }),
          { minLength: 1, maxLength: 3 },
        ),
        { nil: undefined },
      ),
      partial: fc.constantFrom(true, undefined),
      repository: fc.constantFrom('https://github.com/o/r', undefined),
    })
    .map((written) => JSON.parse(JSON.stringify(written)) as Place);

  test('is read back unchanged', () => {
    fc.assert(
      fc.property(place, (written) => {
        // Excludes paths that look like another form, and names that git would quote.
        fc.pre(written.path === written.path.trim() && !/^(?:\.\/|<)|@why|:[\d,-]+$|^\.\.\.|^…/.test(written.path));
        fc.pre(!/[\ud800-\udfff]/.test(written.path) && !/[\u0085\u2028\u2029]/.test(written.path));
        expect(parsePlace(formatPlace(written))).toEqual(written);
      }),
    );
  });
});
