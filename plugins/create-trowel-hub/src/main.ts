import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type AnswerName, checks, isForge, toWebAddress } from './answers.ts';
import { findObstacle, writeFolder } from './folder.ts';
import { makeHub, toPackageName } from './hub.ts';
import { ask, complete, type Question } from './questions.ts';
import { readTemplate } from './template.ts';
import { type Terminal, UsageError, usage } from './terminal.ts';

/** Makes a hub as the arguments and the answers say. Gives the exit code: 0 done, 1 not written, 2 wrong arguments. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { stdout, stderr } = terminal;
  try {
    const { folder, options, help } = readArguments(args);
    if (help) {
      stdout.write(usage);
      return 0;
    }
    stdout.write(await create(folder, { options, terminal }));
    return 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function readArguments(args: readonly string[]) {
  const string = { type: 'string' } as const;
  const known = { title: string, url: string, repository: string, forge: string };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...known, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error(`One folder is enough; these are ${positionals.join(', ')}.`);
    const { help = false, ...options } = values;
    return { folder: positionals[0], options, help };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** Makes the hub. Gives what to tell the person. */
async function create(written: string | undefined, { options, terminal }: Question): Promise<string> {
  const { cwd } = terminal;
  for (const [name, value] of Object.entries(options)) {
    const wrong = checks[name as AnswerName](value);
    if (wrong !== undefined) throw new UsageError(`--${name}: ${wrong}`);
  }
  const { folder, answers } = terminal.stdin.isTTY
    ? await ask(written, { options, terminal })
    : complete(written, options);
  const target = path.resolve(cwd, folder);
  const obstacle = await findObstacle(target, cwd);
  if (obstacle !== undefined) throw new UsageError(obstacle);

  const url = toWebAddress(answers.url);
  if (url === undefined || !isForge(answers.forge)) throw new Error('An answer was not checked.');
  const template = await readTemplate(terminal.template ?? fileURLToPath(new URL('../template', import.meta.url)));
  const files = makeHub(template, {
    name: toPackageName(path.basename(target)),
    title: answers.title.trim().replaceAll(/\s+/g, ' '),
    url,
    repository: toWebAddress(answers.repository)?.href.replace(/\/+$/, '') ?? '',
    forge: answers.forge,
  });
  await writeFolder(target, files);
  return `The hub is in ${folder}. Next:\n\n  cd ${folder}\n  git init\n  npm install\n  npm start\n`;
}
