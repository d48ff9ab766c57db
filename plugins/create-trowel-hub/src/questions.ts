import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { type AnswerName, type Answers, checks, guessForge } from './answers.ts';
import { findObstacle } from './folder.ts';
import { type Terminal, UsageError, usage } from './terminal.ts';

/** The answers that were given by options. */
export type Options = Partial<Answers>;

export interface Question {
  readonly options: Options;
  readonly terminal: Terminal;
}

/** A folder as it was written, and all answers. */
interface Complete {
  readonly folder: string;
  readonly answers: Answers;
}

/** Takes the folder and the answers from the arguments. Throws a `UsageError` that names what is missing: in a script nobody can be asked. */
export function complete(folder: string | undefined, options: Options): Complete {
  const { title, url, repository = '', forge = guessForge(repository) } = options;
  const missing = [
    ...(folder === undefined ? ['the folder'] : []),
    ...(title === undefined ? ['--title'] : []),
    ...(url === undefined ? ['--url'] : []),
  ];
  if (folder === undefined || title === undefined || url === undefined)
    throw new UsageError(`This is no terminal, so nothing can be asked; give ${missing.join(', ')}.\n\n${usage}`);
  return { folder, answers: { title, url, repository, forge } };
}

/** Asks for what the options leave open, each until the answer can be used. */
export async function ask(written: string | undefined, { options, terminal }: Question): Promise<Complete> {
  const { stdin: input, stdout: output, cwd } = terminal;
  const lines = createInterface({ input, output });
  // Ctrl-D and Ctrl-C end it before anything is written.
  const ended = new Promise<never>((_, reject) =>
    lines.once('close', () => reject(new UsageError('\nNothing was written.'))),
  );
  ended.catch(() => undefined);
  const question = async (text: string, fallback: string, check: (answer: string) => Promise<string | undefined>) => {
    for (;;) {
      const asked = lines.question(fallback === '' ? `${text}: ` : `${text} (${fallback}): `);
      const answer = (await Promise.race([asked, ended])).trim() || fallback;
      const wrong = await check(answer);
      if (wrong === undefined) return answer;
      output.write(`${wrong}\n`);
    }
  };
  const answer = async (name: AnswerName, text: string, fallback = '') =>
    options[name] ?? (await question(text, fallback, async (one) => checks[name](one)));
  try {
    const folder = written ?? (await question('Folder', 'my-hub', (one) => findObstacle(path.resolve(cwd, one), cwd)));
    const title = await answer('title', 'Title of the hub', 'Knowledge hub');
    const url = await answer('url', 'Address at which it will be published', 'https://hub.example.org');
    const repository = await answer('repository', 'Address of its repository, or nothing');
    const forge = await answer('forge', 'github or gitlab', guessForge(repository));
    return { folder, answers: { title, url, repository, forge } };
  } finally {
    lines.close();
  }
}
