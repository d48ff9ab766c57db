/** The file and line that one line of a stack trace names. */
export interface StackFrame {
  /** As written: a path or an address. */
  readonly file: string;
  readonly line: string;
  /** The folders of the file, as implied by the language: those of a Java package. */
  readonly folders?: string;
}

type ParseFrame = (line: string) => StackFrame | undefined;

const position = /:(\d{1,9})(?::\d{1,9})?$/;

/** Splits `path:12:3` into file and line. */
function splitPosition(text: string): StackFrame | undefined {
  const found = position.exec(text);
  return found ? { file: text.slice(0, found.index), line: found[1] as string } : undefined;
}

/** JavaScript in V8: `at async charge (/srv/src/x.ts:12:3)`, `at /srv/src/x.ts:12:3`; Rust: `at ./src/main.rs:4:5`. */
const parseV8: ParseFrame = (line) => {
  if (!line.startsWith('at ')) return undefined;
  const open = line.indexOf(' (');
  const inside = open !== -1 && line.endsWith(')') ? line.slice(open + 2, -1) : line.slice(3).replace(/^async /, '');
  return splitPosition(inside);
};

/** The JVM: `at no.skerry.pay.Service.charge(Service.kt:88)`, perhaps with a module or loader in front. */
const parseJvm: ParseFrame = (line) => {
  const found = /^at (?:[^\s()/]*\/)*([\p{L}\p{N}_$.<>-]+)\(([^()\s:]+\.[a-z]{1,6}):(\d{1,9})\)/u.exec(line);
  if (!found) return undefined;
  const names = (found[1] as string).split('.');
  // Packages begin with a lower-case letter, classes with a capital.
  const type = names.findIndex((name) => /^\p{Lu}/u.test(name));
  const folders = names.slice(0, type === -1 ? Math.max(0, names.length - 2) : type).join('/');
  return { file: found[2] as string, line: found[3] as string, folders };
};

/** .NET: `at Pay.Service.Charge(String key) in C:\src\Service.cs:line 12`. */
const parseDotNet: ParseFrame = (line) => {
  const start = line.startsWith('at ') ? line.lastIndexOf(' in ') : -1;
  const [, file, number] = start === -1 ? [] : (/^(.+):line (\d{1,9})$/.exec(line.slice(start + 4)) ?? []);
  return file === undefined ? undefined : { file, line: number as string };
};

/** Firefox and Safari: `charge@https://shop.example/src/x.ts:12:3`. */
const parseFirefox: ParseFrame = (line) => {
  const start = line.search(/@(?:https?|file|webpack[\w-]*|resource):\/\//);
  return start === -1 ? undefined : splitPosition(line.slice(start + 1));
};

/** Python: `File "/srv/x.py", line 12, in charge`. */
const parsePython: ParseFrame = (line) => {
  const [, file, number] = /^File "([^"]+)", line (\d{1,9})/.exec(line) ?? [];
  return file === undefined ? undefined : { file, line: number as string };
};

/** PHP: `#0 /srv/x.php(12): charge()`, `… in /srv/x.php:12`, `… in /srv/x.php on line 12`. */
const parsePhp: ParseFrame = (line) => {
  const frame = /^#\d+ ([^()]+)\((\d{1,9})\)/.exec(line) ?? undefined;
  if (frame) return { file: frame[1] as string, line: frame[2] as string };
  const start = line.lastIndexOf(' in ');
  const [, file, number] =
    start === -1 ? [] : (/^(\S+\.php)(?::| on line )(\d{1,9})$/.exec(line.slice(start + 4)) ?? []);
  return file === undefined ? undefined : { file, line: number as string };
};

/** Ruby: `from app/x.rb:12:in 'charge'`, with any quotes. */
const parseRuby: ParseFrame = (line) => {
  const end = line.search(/:\d{1,9}:in /);
  return end === -1
    ? undefined
    : splitPosition(line.slice(line.startsWith('from ') ? 5 : 0, end + line.slice(end).indexOf(':in ')));
};

/** Go: `/srv/main.go:88 +0x1d`. */
const parseGo: ParseFrame = (line) => {
  const [, file, number] = /^(\S+\.(?:go|s)):(\d{1,9})(?: \+0x[\da-f]+)?$/.exec(line) ?? [];
  return file === undefined ? undefined : { file, line: number as string };
};

/** Rust: `thread 'main' panicked at src/main.rs:2:5:`. */
const parseRust: ParseFrame = (line) => {
  const start = line.lastIndexOf(' panicked at ');
  return start === -1 ? undefined : splitPosition(line.slice(start + 13).replace(/:$/, ''));
};

/** Elixir: `(shop 0.1.0) lib/pay.ex:12: Pay.charge/1`. */
const parseElixir: ParseFrame = (line) => {
  const [, file, number] = /^\([^()]+\) ([^\s:]+\.exs?):(\d{1,9}): /.exec(line) ?? [];
  return file === undefined ? undefined : { file, line: number as string };
};

const parsers: readonly ParseFrame[] = [
  parseJvm,
  parseDotNet,
  parseV8,
  parseFirefox,
  parsePython,
  parsePhp,
  parseRuby,
  parseGo,
  parseRust,
  parseElixir,
];

/** Parses a line of a stack trace of a common language; `undefined` when it is none. */
export function parseStackFrame(line: string): StackFrame | undefined {
  for (const parse of parsers) {
    const frame = parse(line);
    if (frame) return frame;
  }
  return undefined;
}

/** Paths of installed packages and of a language's own library. */
const foreign =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.cargo\/registry|pkg\/mod|gems|\.pub-cache)\/|^(?:node|native|internal|bun):|^\/rustc\/|^\/usr\/(?:local\/)?(?:lib|go)\/|^<|^\[/;
const foreignPackages = /^(?:java|javax|jdk|sun|com\/sun|kotlin|kotlinx|scala)(?:\/|$)/;

/** Returns whether a frame is in a library, and so in no repository. */
export function isForeign({ file, folders }: StackFrame): boolean {
  return foreign.test(file.replaceAll('\\', '/')) || (folders !== undefined && foreignPackages.test(folders));
}
