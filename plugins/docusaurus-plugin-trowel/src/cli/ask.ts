import path from 'node:path';
import { toQuestionKey } from '../hub/questions.ts';
import { toShellWord } from '../shared/shellWord.ts';
import { loadQuestions, toAnswers } from './askedQuestions.ts';
import { type ContentOptions, noPages } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine } from './io.ts';
import { openContent, showProgress } from './load.ts';
import { askIndex } from './search/ask.ts';
import { toResultJson, toText as toResultsText } from './search.ts';
import type { AskJson } from './shapes/ask.ts';

interface AskOptions extends Pick<ContentOptions, 'content'> {
  readonly question: string;
  readonly json: boolean;
}

/** How many pages of the search are printed. */
const mostResults = 3;

/** `trowel ask`: prints the pages that answer a question, if it was asked before, and the best pages of the search. */
export async function ask({ question, json, content: given }: AskOptions, io: Io): Promise<number> {
  const content = await openContent({ content: given }, io);
  const { questions, find } = await loadQuestions(content, io);
  const known = questions.find((one) => toQuestionKey(one.question) === toQuestionKey(question));
  const asked = known ? { question: known.question, answers: toAnswers(known, find) } : null;
  const { results, pages, searched } = await askIndex(content, {
    text: question,
    limit: mostResults,
    progress: showProgress(io),
  });
  const { folder } = content;
  const report: AskJson = { version: 1, question, asked, results: results.pages.map(toResultJson) };
  if (json) io.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  else if (searched === 0) io.stdout.write(`${noPages({ pages, folder })}\n`);
  else {
    const look = await createLook(io);
    const more = `trowel search ${toShellWord(toLine(question))}`;
    io.stdout.write(`${toAskedText(asked, folder, look)}${toResultsText(results, folder, look, () => more)}`);
  }
  return exitCodes.ok;
}

/** Writes the pages that answer a question that a newcomer asked; nothing for a new one. */
function toAskedText(asked: AskJson['asked'], folder: string, { paint, wrap }: Look): string {
  if (!asked) return '';
  if (asked.answers.length === 0)
    return `${wrap('A newcomer asked this, and no page answers it yet. Whoever answers it: write it down, and name the page in data/questions.yml.')}\n\n`;
  const lines = asked.answers.flatMap(({ title, source }) => [
    wrap(paint('bold', toLine(title)), '  '),
    `  ${paint('cyan', toLine(path.posix.join(folder, source)))}`,
  ]);
  return `${['A newcomer asked this. The answer:', ...lines, '', 'What the search finds:'].join('\n')}\n`;
}
