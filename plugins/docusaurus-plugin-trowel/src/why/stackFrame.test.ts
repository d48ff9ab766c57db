import { describe, expect, test } from 'vitest';
import { isForeign, parseStackFrame } from './stackFrame.ts';

/** Reads a line of a trace, and writes it as `folders file:line`. */
const read = (line: string) => {
  const frame = parseStackFrame(line);
  return frame && `${frame.folders === undefined ? '' : `${frame.folders} `}${frame.file}:${frame.line}`;
};

describe('parseStackFrame', () => {
  test.each([
    ['V8 with a function', 'at charge (/srv/x.ts:12:3)', '/srv/x.ts:12'],
    ['V8 without a function', 'at /srv/x.ts:12:3', '/srv/x.ts:12'],
    ['V8 without a column', 'at /srv/x.ts:12', '/srv/x.ts:12'],
    ['V8, asynchronous', 'at async /srv/x.ts:12:3', '/srv/x.ts:12'],
    ['V8 in a folder named async', 'at /srv/async code/x.ts:12:3', '/srv/async code/x.ts:12'],
    ['V8 in a folder with an open bracket', 'at /srv/a (b/x.ts:12:3', '/srv/a (b/x.ts:12'],
    ['the JVM', 'at no.skerry.pay.Service.charge(Service.kt:88)', 'no/skerry/pay Service.kt:88'],
    ['the JVM with a module', 'at app//shop.pay.Retry.<init>(Retry.java:7)', 'shop/pay Retry.java:7'],
    [
      'the JVM with a capital inside a package',
      'at no.skerryPay.Service.run(Service.kt:8)',
      'no/skerryPay Service.kt:8',
    ],
    ['the JVM without a class', 'at shop.pay.main.run(main.kt:3)', 'shop/pay main.kt:3'],
    ['the JVM without a package', 'at run(main.kt:3)', ' main.kt:3'],
    ['.NET', 'at Pay.S.Charge(String k) in C:\\src\\S.cs:line 12', 'C:\\src\\S.cs:12'],
    ['Firefox', 'charge@https://shop.example/x.ts:12:3', 'https://shop.example/x.ts:12'],
    ['Firefox with webpack', 'charge@webpack-internal:///./x.ts:12:3', 'webpack-internal:///./x.ts:12'],
    ['Firefox itself', 'load@resource://gre/x.js:9', 'resource://gre/x.js:9'],
    ['Python', 'File "/srv/x.py", line 12, in charge', '/srv/x.py:12'],
    ['PHP', '#0 /srv/x.php(12): charge()', '/srv/x.php:12'],
    ['PHP, far down', '#12 /srv/x.php(120): charge()', '/srv/x.php:120'],
    ['a message of PHP', 'Error: no in /srv/x.php:12', '/srv/x.php:12'],
    ['a message of PHP in words', 'Error: in time in /srv/x.php on line 12', '/srv/x.php:12'],
    ['Ruby', "from app/x.rb:12:in 'charge'", 'app/x.rb:12'],
    ['Ruby’s first line', "app/x.rb:12:in 'charge': no (E)", 'app/x.rb:12'],
    ['Go', '/srv/main.go:88 +0x1d', '/srv/main.go:88'],
    ['Go without an offset', '/srv/main.go:88', '/srv/main.go:88'],
    ['Go’s assembler', '/srv/asm_amd64.s:1598 +0xfab1', '/srv/asm_amd64.s:1598'],
    ['Rust', "thread 'main' panicked at src/main.rs:2:5:", 'src/main.rs:2'],
    ['Elixir', '(shop 0.1.0) lib/pay.ex:12: Pay.charge/1', 'lib/pay.ex:12'],
  ])('reads a line of %s', (_, line, frame) => {
    expect(read(line)).toBe(frame);
  });

  test.each([
    'at noon',
    'at the time',
    'look at no.skerry.pay.Service.charge(Service.kt:88)',
    'at night S.cs:line 12',
    'Pay.S.Charge() in C:\\src\\S.cs:line 12',
    'at Pay.S.Charge() in C:\\src\\S.cs:line 12 or so',
    'see File "/srv/x.py", line 12',
    'see #0 /srv/x.php(12): charge()',
    '/srv/x.php:12',
    'no in /srv/x.php:12 today',
    'no in or out /srv/x.php:12',
    'see /srv/main.go:88',
    '/srv/main.go:88 and more',
    '/srv/main.go:88 +0xyz',
    'the (shop 0.1.0) lib/pay.ex:12: Pay.charge/1',
    'src/x.ts:12:3',
    '',
  ])('does not read %j', (line) => {
    expect(read(line)).toBeUndefined();
  });
});

describe('a frame is foreign', () => {
  test.each([
    'node_modules/y/z.js',
    'C:\\shop\\node_modules\\y\\z.js',
    '/srv/venv/lib/site-packages/y.py',
    '/home/a/.cargo/registry/src/y.rs',
    '/home/a/go/pkg/mod/y/z.go',
    'node:internal/timers',
    '/rustc/abc/library/core.rs',
    '/usr/lib/python3/x.py',
    '/usr/local/go/src/x.go',
    '<anonymous>',
    '[eval]',
  ])('in %s', (file) => {
    expect(isForeign({ file, line: '1' })).toBe(true);
  });

  test('in a package of the language, but not in one whose name only begins so', () => {
    const inPackage = (folders: string) => isForeign({ file: 'X.java', line: '1', folders });
    expect(['java/lang', 'kotlin', 'com/sun/x'].every(inPackage)).toBe(true);
    expect(['javaland', 'no/java/x', ''].some(inPackage)).toBe(false);
  });

  test.each(['src/x.ts', '/srv/my_node_modules/x.js', '/srv/rustc/x.rs', '/opt/usr/lib/x.c', 'src/[id]/x.ts'])(
    'but not in %s',
    (file) => {
      expect(isForeign({ file, line: '1' })).toBe(false);
    },
  );
});
