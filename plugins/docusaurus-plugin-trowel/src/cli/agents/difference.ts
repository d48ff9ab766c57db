/** Writes what changes in a file: the lines between the first and the last that differ, as `-` and `+`. */
export function describeDifference(file: string, before: string, after: string): string[] {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const cut = (lines: readonly string[]) => lines.slice(start, lines.length - end);
  return [
    `${file}, from line ${start + 1}:`,
    ...cut(old).map((line) => `- ${line}`),
    ...cut(now).map((line) => `+ ${line}`),
  ];
}
