import { formatProblem } from '../content/problem.ts';
import { questionsFile } from '../content/team/questions.ts';
import { readTeamData } from '../content/team/teamData.ts';
import { buildHub } from '../hub/build.ts';
import type { HubEntry } from '../hub/hub.ts';
import { type Question, resolveQuestions } from '../hub/questions.ts';
import { type Io, toLine } from './io.ts';
import { type FoundContent, showProgress } from './load.ts';

/** The questions that newcomers asked, with what finds the entries that answer them. */
interface AskedQuestions {
  readonly questions: readonly Question[];
  /** How many of a hundred answered questions search must find, if the file says so. */
  readonly share?: number;
  readonly find: (id: string) => HubEntry | undefined;
}

/** Reads the questions of a hub. Says on standard error what is wrong with them. */
export async function loadQuestions(
  { root, files, reader }: Pick<FoundContent, 'root' | 'files' | 'reader'>,
  io: Pick<Io, 'stderr'>,
): Promise<AskedQuestions> {
  const { questions: written, share, problems } = readTeamData(root);
  // The pages are only needed to know what answers a question.
  const pages = written.length === 0 ? [] : await (await reader.look(files)).read(showProgress(io));
  const { entries } = buildHub(pages);
  const resolved = resolveQuestions(written, entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ofQuestions = problems.filter(({ source }) => source === questionsFile);
  for (const problem of [...ofQuestions, ...resolved.problems]) io.stderr.write(`${toLine(formatProblem(problem))}\n`);
  return { questions: resolved.questions, share, find: (id) => byId.get(id) };
}

/** Returns what `--json` prints of the pages that answer a question. */
export function toAnswers({ answers }: Pick<Question, 'answers'>, find: AskedQuestions['find']) {
  return answers.flatMap((id) => find(id) ?? []).map(({ id, title, source }) => ({ id, title, source }));
}
