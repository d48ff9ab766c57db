import { readFileSync } from 'node:fs';
import { toJsonSchema } from '../../plugins/docusaurus-plugin-trowel/src/content/jsonSchema.ts';
import { kinds } from '../../plugins/docusaurus-plugin-trowel/src/content/kinds/index.ts';
import { toRecordSchema } from '../../plugins/docusaurus-plugin-trowel/src/content/team/completionRecords.ts';
import { toFeedbackSchema } from '../../plugins/docusaurus-plugin-trowel/src/content/team/feedback.ts';
import { toNoteSchema } from '../../plugins/docusaurus-plugin-trowel/src/content/team/frictionNotes.ts';
import { toProgrammeSchema } from '../../plugins/docusaurus-plugin-trowel/src/content/team/programmeSchema.ts';
import { toQuestionsSchema } from '../../plugins/docusaurus-plugin-trowel/src/content/team/questionsSchema.ts';
import { toRevocationsSchema } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/revocations.ts';
import { toBadgesSchema } from '../../plugins/docusaurus-plugin-trowel/src/credit/badges/rule.ts';
import { toConceptSchema, toHubFileSchema } from '../../plugins/docusaurus-plugin-trowel/src/okf/schemas.ts';
import { withForms } from './forms.ts';
import { withOptionsTable } from './options.ts';
import { toIndexPage, toKindPage } from './pages.ts';
import { buildSources } from './sources.ts';

const pagesFolder = 'docs/handbook/reference';
const readme = 'plugins/docusaurus-plugin-trowel/README.md';
const feedbackPage = 'docs/handbook/leads/feedback-and-retrospectives.md';
const schemasFolder = 'plugins/docusaurus-plugin-trowel/schemas';
/** The schemas of what a team commits under `data/`, and of what a bundle says. */
const otherSchemas = {
  'completion-record': toRecordSchema(),
  feedback: toFeedbackSchema(),
  'friction-note': toNoteSchema(),
  programme: toProgrammeSchema(),
  questions: toQuestionsSchema(),
  badges: toBadgesSchema(),
  revoked: toRevocationsSchema(),
  'okf-concept': toConceptSchema(),
  hub: toHubFileSchema(),
};
const sourceFolder = 'plugins/docusaurus-plugin-trowel/src';

/**
 * Generates all files that are derived from the kinds, the blocks and the options, completely or in part. Returns their text
 * by path from the hub's root, which must be the current folder.
 */
export function buildReference(): ReadonlyMap<string, string> {
  const category = { label: 'Reference', position: 9 };
  return new Map([
    [readme, withOptionsTable(readFileSync(readme, 'utf8'))],
    [feedbackPage, withForms(readFileSync(feedbackPage, 'utf8'))],
    [`${pagesFolder}/_category_.json`, `${JSON.stringify(category, undefined, 2)}\n`],
    [`${pagesFolder}/index.md`, toIndexPage()],
    ...Object.values(kinds).map((kind) => [`${pagesFolder}/${kind.name}.md`, toKindPage(kind)] as const),
    ...Object.values(kinds).map(
      (kind) =>
        [`${schemasFolder}/${kind.name}.json`, `${JSON.stringify(toJsonSchema(kind), undefined, 2)}\n`] as const,
    ),
    ...Object.entries(otherSchemas).map(
      ([name, schema]) => [`${schemasFolder}/${name}.json`, `${JSON.stringify(schema, undefined, 2)}\n`] as const,
    ),
    ...[...buildSources()].map(([file, text]) => [`${sourceFolder}/${file}`, text] as const),
  ]);
}
