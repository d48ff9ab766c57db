import type { Problem } from '../content/problem.ts';
import type { WrittenQuestion } from '../content/team/questions.ts';
import { indexBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import type { Hub, HubEntry } from './hub.ts';
import { toReferenceProblem } from './referenceProblem.ts';
import { createResolver } from './resolver.ts';

/** A question that a newcomer asked. */
export interface Question extends Pick<WrittenQuestion, 'question' | 'by' | 'on' | 'source' | 'at'> {
  /** Ids of the entries that answer it. None when nothing does yet. */
  readonly answers: readonly string[];
  /** Ids of the systems that it is about: those that it names, else those of its answers. */
  readonly systems: readonly string[];
}

/** Resolves the pages and systems that questions name. */
export function resolveQuestions(
  written: readonly WrittenQuestion[],
  entries: Hub['entries'],
): { readonly questions: readonly Question[]; readonly problems: readonly Problem[] } {
  if (written.length === 0) return { questions: [], problems: [] };
  const resolve = createResolver(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const problems: Problem[] = [];
  const find = ({ source, places, ...question }: WrittenQuestion, field: 'answers' | 'systems'): HubEntry[] =>
    question[field].flatMap((target, index) => {
      const kind = field === 'systems' ? 'system' : undefined;
      const found = resolve({ target: target.replace(/#.*$/, ''), kind });
      if (found.type === 'found') return byId.get(found.entry.id) ?? [];
      const lead = `\`${field}\` names`;
      problems.push(toReferenceProblem({ found, lead, target, kind, source, at: places[field][index], field }));
      return [];
    });
  const questions = written.map((one): Question => {
    const { question, by, on, source, at } = one;
    const answers = find(one, 'answers');
    const named = find(one, 'systems').map(({ id }) => id);
    const ofAnswers = answers.flatMap(({ id, kind, systemIds }) => (kind === 'system' ? [id] : systemIds));
    return {
      question,
      by,
      on,
      source,
      at,
      answers: [...new Set(answers.map(({ id }) => id))],
      systems: named.length > 0 ? named : [...new Set(ofAnswers)],
    };
  });
  return { questions, problems: [...problems, ...findRepeated(questions)] };
}

/** The questions about a system that no entry answers yet. */
interface Unanswered {
  /** The id of the system; absent for questions about none. */
  readonly system?: string;
  readonly questions: readonly Question[];
}

/** Groups the questions that no entry answers by system, the most asked about first, those of no system last. */
export function findUnanswered(questions: readonly Question[]): readonly Unanswered[] {
  const open = questions.filter(({ answers }) => answers.length === 0);
  const bySystem = indexBy(open, ({ systems }) => systems);
  const others = open.filter(({ systems }) => systems.length === 0);
  const groups = [...bySystem].map(([system, asked]) => ({ system, questions: asked }));
  return [
    ...groups.sort((a, b) => b.questions.length - a.questions.length || compareText(a.system, b.system)),
    ...(others.length > 0 ? [{ questions: others }] : []),
  ];
}

/** Finds questions that are there twice, by their words. */
function findRepeated(questions: readonly Question[]): Problem[] {
  const first = new Map<string, Question>();
  return questions.flatMap((question): Problem[] => {
    const key = toQuestionKey(question.question);
    const other = first.get(key);
    if (!other) first.set(key, question);
    if (!other) return [];
    const message = `This question is in line ${other.at.line} already; remove one of the two.`;
    return [{ code: 'duplicate-id', severity: 'warning', message, source: question.source, at: question.at }];
  });
}

/** Returns the words of a question, by which it is the same when it is asked again. */
export function toQuestionKey(question: string): string {
  return (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
