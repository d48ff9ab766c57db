/** A file that a line of a stack trace names, as the line has it, and the line in it. */
export interface Frame {
  readonly file: string;
  readonly line?: string;
  /** Folders that the language puts the file in: those of a Java package. */
  readonly folders?: string;
}

type ReadFrame = (line: string) => Frame | undefined;

const position = /:(\d{1,9})(?::\d{1,9})?$/;

/** `path:12:3`, apart. */
function atPosition(text: string): Frame | undefined {
  const found = position.exec(text);
  return found ? { file: text.slice(0, found.index), line: found[1] } : undefined;
}

/** JavaScript in V8: `at async charge (/srv/src/x.ts:12:3)`, `at /srv/src/x.ts:12:3`; Rust: `at ./src/main.rs:4:5`. */
const readV8: ReadFrame = (line) => {
  if (!line.startsWith('at ')) return undefined;
  const open = line.indexOf(' (');
  const inside = open !== -1 && line.endsWith(')') ? line.slice(open + 2, -1) : line.slice(3).replace(/^async /, '');
  return atPosition(inside);
};

/** The JVM: `at no.skerry.pay.Service.charge(Service.kt:88)`, perhaps with a module or loader in front. */
const readJvm: ReadFrame = (line) => {
  const found = /^at (?:[^\s()/]*\/)*([\p{L}\p{N}_$.<>-]+)\(([^()\s:]+\.[a-z]{1,6}):(\d{1,9})\)/u.exec(line);
  if (!found) return undefined;
  const names = (found[1] as string).split('.');
  // Packages are written small, classes are not.
  const type = names.findIndex((name) => /^\p{Lu}/u.test(name));
  const folders = names.slice(0, type === -1 ? Math.max(0, names.length - 2) : type).join('/');
  return { file: found[2] as string, line: found[3], folders };
};

/** .NET: `at Pay.Service.Charge(String key) in C:\src\Service.cs:line 12`. */
const readDotNet: ReadFrame = (line) => {
  const start = line.startsWith('at ') ? line.lastIndexOf(' in ') : -1;
  const [, file, number] = start === -1 ? [] : (/^(.+):line (\d{1,9})$/.exec(line.slice(start + 4)) ?? []);
  return file === undefined ? undefined : { file, line: number };
};

/** Firefox and Safari: `charge@https://shop.example/src/x.ts:12:3`. */
const readFirefox: ReadFrame = (line) => {
  const start = line.search(/@(?:https?|file|webpack[\w-]*|resource):\/\//);
  return start === -1 ? undefined : atPosition(line.slice(start + 1));
};

/** Python: `File "/srv/x.py", line 12, in charge`. */
const readPython: ReadFrame = (line) => {
  const [, file, number] = /^File "([^"]+)", line (\d{1,9})/.exec(line) ?? [];
  return file === undefined ? undefined : { file, line: number };
};

/** PHP: `#0 /srv/x.php(12): charge()`, `… in /srv/x.php:12`, `… in /srv/x.php on line 12`. */
const readPhp: ReadFrame = (line) => {
  const frame = /^#\d+ ([^()]+)\((\d{1,9})\)/.exec(line) ?? undefined;
  if (frame) return { file: frame[1] as string, line: frame[2] };
  const start = line.lastIndexOf(' in ');
  const [, file, number] =
    start === -1 ? [] : (/^(\S+\.php)(?::| on line )(\d{1,9})$/.exec(line.slice(start + 4)) ?? []);
  return file === undefined ? undefined : { file, line: number };
};

/** Ruby: `from app/x.rb:12:in 'charge'`, with any quotes. */
const readRuby: ReadFrame = (line) => {
  const end = line.search(/:\d{1,9}:in /);
  return end === -1
    ? undefined
    : atPosition(line.slice(line.startsWith('from ') ? 5 : 0, end + line.slice(end).indexOf(':in ')));
};

/** Go: `/srv/main.go:88 +0x1d`. */
const readGo: ReadFrame = (line) => {
  const [, file, number] = /^(\S+\.(?:go|s)):(\d{1,9})(?: \+0x[\da-f]+)?$/.exec(line) ?? [];
  return file === undefined ? undefined : { file, line: number };
};

/** Rust: `thread 'main' panicked at src/main.rs:2:5:`. */
const readRust: ReadFrame = (line) => {
  const start = line.lastIndexOf(' panicked at ');
  return start === -1 ? undefined : atPosition(line.slice(start + 13).replace(/:$/, ''));
};

/** Elixir: `(shop 0.1.0) lib/pay.ex:12: Pay.charge/1`. */
const readElixir: ReadFrame = (line) => {
  const [, file, number] = /^\([^()]+\) ([^\s:]+\.exs?):(\d{1,9}): /.exec(line) ?? [];
  return file === undefined ? undefined : { file, line: number };
};

const readers: readonly ReadFrame[] = [
  readJvm,
  readDotNet,
  readV8,
  readFirefox,
  readPython,
  readPhp,
  readRuby,
  readGo,
  readRust,
  readElixir,
];

/** Reads a line of a stack trace in one of the common languages. */
export function readFrame(line: string): Frame | undefined {
  for (const read of readers) {
    const frame = read(line);
    if (frame) return frame;
  }
  return undefined;
}

/** Code that somebody else wrote: a language's own, and packages that were installed. */
const foreign =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.cargo\/registry|pkg\/mod|gems|\.pub-cache)\/|^(?:node|native|internal|bun):|^\/rustc\/|^\/usr\/(?:local\/)?(?:lib|go)\/|^<|^\[/;
const foreignPackages = /^(?:java|javax|jdk|sun|com\/sun|kotlin|kotlinx|scala)(?:\/|$)/;

/** Whether a frame is in nobody's repository. */
export function isForeign({ file, folders }: Frame): boolean {
  return foreign.test(file.replaceAll('\\', '/')) || (folders !== undefined && foreignPackages.test(folders));
}
