import { questionsFile } from '../content/team/questions.ts';
import type { HubEntry } from '../hub/hub.ts';
import type { Question } from '../hub/questions.ts';
import { pluralize } from '../shared/plural.ts';
import { loadQuestions, toAnswers } from './askedQuestions.ts';
import type { ContentOptions } from './folder.ts';
import { createLook, exitCodes, type Io, type Look, toLine } from './io.ts';
import { openContent, showProgress } from './load.ts';
import { openIndex } from './search/ask.ts';
import type { AskCheckJson } from './shapes/ask.ts';

interface AskCheckOptions extends Pick<ContentOptions, 'content'> {
  /** How many of a hundred answered questions must be found; what the file says unless given. */
  readonly atLeast?: number;
  readonly json: boolean;
}

type Checked = AskCheckJson['questions'][number];

/** A reader looks at three results, and seldom at more than ten. */
const [mostRead, mostLooked] = [3, 10] as const;

/** `trowel ask --check`: puts each question to the search. Returns 1 when it finds fewer than it must. */
export async function askCheck({ atLeast: given, json, content: folder }: AskCheckOptions, io: Io): Promise<number> {
  const content = await openContent({ content: folder }, io);
  const { questions, share: written, find } = await loadQuestions(content, io);
  const checked = questions.length === 0 ? [] : await checkAll(questions, { content, find, io });
  const atLeast = given ?? written;
  const share = toShare(checked);
  const passed = atLeast === undefined || share === undefined || share >= atLeast;
  const report: AskCheckJson = {
    version: 1,
    share: share ?? null,
    atLeast: atLeast ?? null,
    passed,
    questions: checked,
  };
  io.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, await createLook(io)));
  return passed ? exitCodes.ok : exitCodes.problems;
}

interface CheckAll {
  readonly content: Awaited<ReturnType<typeof openContent>>;
  readonly find: (id: string) => HubEntry | undefined;
  readonly io: Io;
}

async function checkAll(questions: readonly Question[], { content, find, io }: CheckAll): Promise<Checked[]> {
  const { ask } = await openIndex(content, { progress: showProgress(io) });
  const checked: Checked[] = [];
  for (const question of questions) {
    const { pages } = await ask(question.question, mostLooked);
    const rank = pages.findIndex(({ id = '' }) => question.answers.includes(id)) + 1;
    checked.push({
      question: question.question,
      outcome: toOutcome(question, rank),
      rank: rank === 0 ? null : rank,
      answers: toAnswers(question, find),
      first: pages[0]?.id ?? null,
      systems: [...question.systems],
      line: question.at.line,
    });
  }
  return checked;
}

function toOutcome({ answers }: Question, rank: number): Checked['outcome'] {
  if (answers.length === 0) return 'unanswered';
  if (rank === 0) return 'not-found';
  return rank <= mostRead ? 'first-three' : 'found';
}

/** Per cent of the answered questions that a reader finds. What nobody has answered yet is a gap, and no fault of the search. */
function toShare(checked: readonly Checked[]): number | undefined {
  const answered = checked.filter(({ outcome }) => outcome !== 'unanswered');
  if (answered.length === 0) return undefined;
  const found = answered.filter(({ outcome }) => outcome === 'first-three');
  // Rounded down, so that it is not said to be reached when it is not.
  return Math.floor((1000 * found.length) / answered.length) / 10;
}

const headings: Readonly<Record<Checked['outcome'], string>> = {
  'first-three': 'Found in the first three',
  found: 'Found further down',
  'not-found': 'Not found in the first ten',
  unanswered: 'Unanswered',
};

function toText({ questions, share, atLeast, passed }: AskCheckJson, { paint, wrap }: Look): string {
  if (questions.length === 0)
    return `There are no questions in ${questionsFile} yet. Write down what newcomers ask, in their words:\n\nquestions:\n  - question: Why does checkout write twice?\n    answers: [archaeology/checkout-double-write]\n`;
  const blocks = Object.entries(headings).flatMap(([outcome, heading]) => {
    const those = questions.filter((one) => one.outcome === outcome);
    if (those.length === 0) return [];
    const lines = outcome === 'first-three' ? [] : those.flatMap((one) => toLines(one, { paint, wrap }));
    return [[`${paint('bold', heading)}: ${those.length}`, ...lines].join('\n')];
  });
  const answered = questions.filter(({ outcome }) => outcome !== 'unanswered').length;
  const sum =
    share === null
      ? 'No question has an answer yet.'
      : `Search finds ${share} % of ${pluralize(answered, 'answered question')} in its first three results${atLeast === null ? '' : `; at least ${atLeast} % are asked for`}.`;
  return `${[...blocks, wrap(passed ? sum : paint('red', sum))].join('\n\n')}\n`;
}

/** Writes a question that a reader does not find, and what it should lead to. */
function toLines({ question, answers, rank, line }: Checked, { paint, wrap }: Look): string[] {
  const place = paint('dim', `${questionsFile}:${line}`);
  const should = answers.map(({ title }) => toLine(title)).join('; ');
  return [
    wrap(`  ${toLine(question)}  ${place}`, '    '),
    ...(answers.length === 0 ? [] : [wrap(`    ${rank === null ? '' : `${rank}. `}${should}`, '      ')]),
  ];
}
