/** What begins a line that only says which names the file uses. */
const imports =
  /^\s*(?:import\b|from\s+\S+\s+import\b|using\s+[\w.]+;?$|use\s+[\w:{}, ]+;?$|package\s|require(?:_relative)?[\s(]['"]|#\s*include\b|(?:const|let|var)\s+[\w{}, ]+=\s*require\()/;
/** A call of something that writes a log, in most languages. A value that is returned, or computed by a logarithm, is none. */
const logging =
  /^\s*(?:await\s+)?(?:(?!Math\.|math\.|np\.|numpy\.)[\w.]*\.)?(?:log|logger|logging|slog|zap|tracing|console|timber)(?:\(\))?(?:\.(?:at)?(?:trace|debug|info|warn|warning|error|fatal|notice|log|print)[a-z]*(?:\(\))?)*\s*[({!]|^\s*(?:println?!?|eprintln!|printf|puts|fmt\.Print\w*|System\.(?:out|err)\.print\w*|(?:info|debug|warn|error|trace)!)\s*\(/i;
/** A call that counts or measures, by a name that says so. A counter of retries, or a timer that holds something, is what code works with. */
const measuring =
  /^\s*(?:[\w.]*\.)?\w*(?:metrics?|gauge|histogram|meter|statsd|telemetry|tracer|stopwatch)\w*(?:\([^)]*\))?(?:\.\w+)+\(|^\s*(?:[\w.]*\.)?\w*(?:counter|span|timer)\w*(?:\([^)]*\))?\.(?:labels|tag|observe|record)\(/i;
/** A word to the compiler, which changes nothing that runs. */
const hints =
  /^\s*(?:@(?:Override|Nullable|NonNull|NotNull|Suppress\w*|Deprecated|JvmStatic|JvmField|VisibleForTesting)\b[^)]*\)?|['"]use strict['"];?)\s*$/;
const bare = /^[\s{}()[\];,]*$/;

/** Returns whether a line of code does nothing to what the code does: it is empty, imports, logs, or measures. */
function isQuiet(code: string): boolean {
  return bare.test(code) || imports.test(code) || logging.test(code) || measuring.test(code) || hints.test(code);
}

/** Says how many brackets a line leaves open. Brackets in texts are not counted. */
function countOpen(code: string): number {
  const plain = code.replaceAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/g, '');
  return (plain.match(/[([{]/g) ?? []).length - (plain.match(/[)\]}]/g) ?? []).length;
}

/** Marks the quiet lines of a run of lines with the same sign. What is inside a quiet call is quiet, too. */
export function findQuiet(lines: readonly string[]): readonly boolean[] {
  let open = 0;
  return lines.map((code) => {
    if (open > 0) {
      open = Math.max(0, open + countOpen(code));
      return true;
    }
    const quiet = isQuiet(code);
    if (quiet && !bare.test(code) && !imports.test(code)) open = Math.max(0, countOpen(code));
    return quiet;
  });
}

const declaration = /^\s*(?:val|var|let|const|final|auto|[A-Z]\w*)?\s*(\w+)\s*(?::\s*[\w<>]+\s*)?:?=(?!=)/;

/** Marks also the lines that only make a value for quiet lines: the time at which something began, for a log. */
export function withoutQuietNames(
  codes: readonly string[],
  quiet: readonly boolean[],
  kept: readonly string[],
): readonly boolean[] {
  return codes.map((code, at) => {
    const name = quiet[at] ? undefined : declaration.exec(code)?.[1];
    if (name === undefined) return quiet[at] as boolean;
    const uses = (line: string) => new RegExp(`\\b${name}\\b`).test(line);
    const isLoud = codes.some((other, place) => place !== at && !quiet[place] && uses(other));
    return !isLoud && !kept.some(uses) && codes.some((other, place) => quiet[place] && uses(other));
  });
}
