import { addLazyParts } from '../shared/lazyParts.ts';
import { findRecordNumber, splitRecordTitle } from '../shared/recordNumber.ts';
import { parseBlocks } from './blocks.ts';
import type { Entry } from './entry.ts';
import { placesOf } from './fieldPlaces.ts';
import { validateFields } from './fieldValidation.ts';
import { parseAnyFrontMatter } from './frontMatter.ts';
import { kinds as builtInKinds, type KindName, type Kinds } from './kinds/index.ts';
import { isTold } from './kinds/story.ts';
import { locate } from './location.ts';
import { readNumber } from './numberFields.ts';
import { parseOutline } from './outline.ts';
import type { Problem } from './problem.ts';
import { readRecord } from './recordReader.ts';
import { findReferences } from './references.ts';
import { chooseDate, chooseStatus } from './statedFields.ts';
import { readKind } from './statedKind.ts';
import { readPublish } from './statedPublish.ts';
import { chooseTitle } from './statedTitle.ts';
import { parseStepBlocks } from './stepBlocks.ts';
import { hashText } from './stepHash.ts';
import { parseSteps } from './steps.ts';
import { toSummary } from './summary.ts';
import { asText, asTexts } from './textValues.ts';

/** The text of a page, and where it is from. */
export interface SourceFile {
  /** POSIX path, relative to the content folder. */
  readonly source: string;
  /** Normalized by `toPlainText`. */
  readonly text: string;
  /** The kind of the page, whatever its folder; its own `kind` field takes precedence. */
  readonly kind?: KindName;
}

export interface ParseOptions {
  /** Fields of the site's own, which are not reported as unknown. */
  readonly extraFields?: readonly string[];
  /** The kinds with the fields that the site adds; the built-in ones unless given. */
  readonly kinds?: Kinds;
  /** The addresses of other hubs that this one reads: links below them name entries of theirs. None unless given. */
  readonly otherSites?: readonly string[];
}

/** A parsed page. It always has an entry, whatever its problems. */
export interface ParsedPage {
  readonly entry: Entry;
  readonly problems: readonly Problem[];
}

/** Problems that are not reported for templates. */
const allowedInTemplates: ReadonlySet<Problem['code']> = new Set(['placeholder', 'unknown-field']);

/** Parses a page: its front matter, outline, blocks and, for records, what its text states. Never throws. */
export function parsePage(
  { source, text, kind: given }: SourceFile,
  { extraFields, kinds = builtInKinds, otherSites }: ParseOptions = {},
): ParsedPage {
  const frontMatter = parseAnyFrontMatter(text);
  const location = locate(source, given);
  // An ordinary post of a blog is no story.
  const isPost = given === undefined && location.kind === 'story' && !isTold(frontMatter.data);
  const { kindName, problems: kindProblems } = readKind(frontMatter, isPost ? 'guide' : location.kind, source);
  const kind = kinds[kindName];
  const { fields, people, ...validated } = validateFields(kind, frontMatter, { source, extraFields });
  const outline = parseOutline(frontMatter.body);
  const record = readRecord(kind, frontMatter);
  const { steps, problems: stepProblems } = parseSteps(frontMatter, source);
  const {
    blocks,
    unclosed,
    faults,
    steps: writtenSteps,
  } = parseBlocks(text, { outline, bodyLine: frontMatter.bodyLine });
  const status = chooseStatus({ kind, fields, record, frontMatter, source });
  const date = chooseDate({ kind, fields, record, frontMatter, source });
  const id = asText(fields.id);
  // A log entry in the folder of records has the same name as a record there.
  const isInFolder = kindName === location.kind || kind.becomes === location.kind;
  const name = isInFolder ? location.name : locate(source, kindName).name;

  const title = chooseTitle({ fields, outline, record, name });
  const blockSteps = parseStepBlocks(writtenSteps, { path: kindName === 'path' ? (id ?? name) : undefined, source });

  const problems: Problem[] = [
    ...frontMatter.errors.map(
      (error): Problem => ({ code: 'broken-front-matter', severity: 'error', source, ...error }),
    ),
    ...(frontMatter.warning
      ? [{ code: 'broken-front-matter', severity: 'warning', source, ...frontMatter.warning } as const]
      : []),
    ...kindProblems,
    ...validated.problems,
    ...stepProblems,
    ...blockSteps.problems,
    ...unclosed.map(
      ({ type, at }): Problem => ({
        code: 'unclosed-block',
        severity: 'error',
        message: `The block \`:::${type}\` that begins here is never closed: add a line \`:::\` behind it.`,
        source,
        at,
        fixes: [{ type: 'close', what: 'block' }],
      }),
    ),
    ...faults.map((fault): Problem => ({ ...fault, source })),
    ...[status, date].flatMap(({ problem }) => problem ?? []),
  ];
  return {
    entry: addLazyParts(
      {
        id: `${kindName}/${id ?? name}`,
        kind: kindName,
        // Log entries have no record number, even when their file name begins with one.
        number:
          kind.becomes === undefined
            ? (readNumber(kind, frontMatter, source) ??
              (id === undefined ? undefined : findRecordNumber(id)) ??
              location.number ??
              (kind.readsText ? splitRecordTitle(title)?.number : undefined))
            : undefined,
        title: (kind.readsText ? splitRecordTitle(title)?.title : undefined) ?? title,
        summary: toSummary(asText(fields.description) ?? outline.lead),
        status: status.value,
        statusWords: status.words,
        date: date.value,
        owner: asText(fields.owner),
        verified: asText(fields.verified),
        tags: unique([...asTexts(fields.tags), ...valuesOf(record?.tags)]),
        skills: asTexts(fields.skills),
        systems: asTexts(fields.systems),
        people: unique([...people, ...valuesOf(record?.people)]),
        fields,
        references: [
          ...validated.references,
          ...findReferences({ kind, fields, frontMatter, record, outline, otherSites }),
        ],
        steps,
        textHash: steps.length > 0 ? hashText(outline.sections) : undefined,
        stepBlocks: blockSteps.stepBlocks,
        blocks,
        draft: fields.draft === true,
        unlisted: fields.unlisted === true,
        publish: readPublish(text, frontMatter, kind),
        slug: asText(frontMatter.data.slug),
        places: { ...placesOf(frontMatter), ...(status.at && { status: status.at }) },
        source,
      },
      { sections: () => outline.sections },
    ),
    // A template contains hints, and the fields of the pages that are made from it.
    problems: location.isTemplate ? problems.filter(({ code }) => !allowedInTemplates.has(code)) : problems,
  };
}

function valuesOf(stated: readonly { readonly value: string }[] = []): string[] {
  return stated.map(({ value }) => value);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
