import * as z from 'zod';
import { metaOf } from '../../plugins/docusaurus-plugin-trowel/src/content/fieldValidation.ts';
import { actionParts, retrospective } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/retrospective.ts';
import {
  furtherAnswers,
  pageQuestions,
  pulseAnswers,
  pulseQuestions,
  pulseStatements,
} from '../../plugins/docusaurus-plugin-trowel/src/shared/feedback.ts';
import { toMarkdownTable } from './pages.ts';

const blank = '\\_'.repeat(20);

/** Says what a part of an action holds. Most can be left out. */
const describe = (schema: z.ZodType) =>
  metaOf(schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema).description;

/** The forms of the handbook, by the name of the comments between which each stands. */
const forms: Readonly<Record<string, () => string>> = {
  'page-form': () =>
    toMarkdownTable(
      ['Question', 'Answer'],
      [
        [pageQuestions.further, furtherAnswers.join(' · ')],
        [pageQuestions.says, blank],
      ],
    ),
  'pulse-form': () =>
    [
      toMarkdownTable(
        ['Statement', ...pulseAnswers],
        Object.values(pulseStatements).map((statement) => [statement, ...pulseAnswers.map(() => '☐')]),
      ),
      `${pulseQuestions.keep}: ${blank} ${pulseQuestions.change}: ${blank}`,
    ].join('\n\n'),
  'retrospective-sheet': () =>
    [
      toMarkdownTable(
        ['Section', 'Question', 'Answer'],
        retrospective.sections.map((section) => [section, retrospective.prompts?.[section] ?? '', blank]),
      ),
      toMarkdownTable(
        ['Of each action', 'What it holds', 'Ours'],
        Object.entries(actionParts).map(([name, schema]) => [`\`${name}\``, describe(schema), blank]),
      ),
    ].join('\n\n'),
};

/** Replaces the forms of a page of the handbook, each between two comments, by those of the kinds. Throws without the comments. */
export function withForms(page: string): string {
  return Object.entries(forms).reduce((text, [name, toForm]) => {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to < from) throw new Error(`The page about feedback has lost its marks ${begin} and ${end}.`);
    return `${text.slice(0, from + begin.length)}\n\n${toForm()}\n\n${text.slice(to)}`;
  }, page);
}
