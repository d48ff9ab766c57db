import { randomUUID } from 'node:crypto';
import { type Git, gitText } from './git.ts';

/** How many files one call of git reads. */
const perCall = 400;

/**
 * Reads files as they were: `<commit>:<path>`. Leaves out what is not there. Throws a `RepositoryError` when git fails, as it does in a
 * partial clone that lacks them.
 */
export async function readBlobs(git: Git, specs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  // git reads one name a line.
  const asked = specs.filter((spec) => !spec.includes('\n'));
  for (let at = 0; at < asked.length; at += perCall) {
    const some = asked.slice(at, at + perCall);
    // A name that is no object, so git's answer ends each file. Sizes are in bytes, and the output has been decoded.
    const end = randomUUID();
    const input = some.map((spec) => `${spec}\n${end}\n`).join('');
    const answers = (await gitText(git, ['cat-file', '--batch'], { input })).split(`\n${end} missing\n`);
    for (const [index, spec] of some.entries()) {
      const answer = answers[index] ?? '';
      const [header = '', ...lines] = answer.split('\n');
      if (/^[0-9a-f]{40,64} blob \d+$/.test(header)) found.set(spec, lines.join('\n'));
    }
  }
  return found;
}
