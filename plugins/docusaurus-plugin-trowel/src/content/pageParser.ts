import { addLazyParts } from '../shared/lazyParts.ts';
import { findRecordNumber, splitRecordTitle } from '../shared/recordNumber.ts';
import { parseBlocks } from './blocks.ts';
import type { Entry } from './entry.ts';
import { validateFields } from './fieldValidation.ts';
import { type FrontMatter, findWrittenName, parseAnyFrontMatter } from './frontMatter.ts';
import { kinds as builtInKinds, isKindName, type KindName, type Kinds, kindNames } from './kinds/index.ts';
import { isTold } from './kinds/story.ts';
import { locate } from './location.ts';
import { readNumber } from './numberFields.ts';
import { type Outline, parseOutline } from './outline.ts';
import type { Position, Problem } from './problem.ts';
import { readRecord } from './recordReader.ts';
import type { RecordText } from './recordText.ts';
import { findReferences } from './references.ts';
import { didYouMean } from './spellingSuggestion.ts';
import { chooseDate, chooseStatus, type StatedField } from './statedFields.ts';
import { parseStepBlocks } from './stepBlocks.ts';
import { hashText } from './stepHash.ts';
import { parseSteps } from './steps.ts';
import { isIdentifier, toTitle } from './title.ts';

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
  { extraFields, kinds = builtInKinds }: ParseOptions = {},
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
  const { blocks, unclosed, steps: writtenSteps } = parseBlocks(text, { outline, bodyLine: frontMatter.bodyLine });
  const status = chooseStatus({ kind, fields, record, frontMatter, source });
  const date = chooseDate({ kind, fields, record, frontMatter, source });
  const id = asText(fields.id);
  // A log entry in the folder of records has the same name as a record there.
  const isInFolder = kindName === location.kind || kind.becomes === location.kind;
  const name = isInFolder ? location.name : locate(source, kindName).name;

  const title = readTitle({ fields, outline, record, name });
  const blockSteps = parseStepBlocks(writtenSteps, { path: kindName === 'path' ? (id ?? name) : undefined, source });

  const problems: Problem[] = [
    ...frontMatter.errors.map(
      ({ message, at }): Problem => ({ code: 'broken-front-matter', severity: 'error', message, source, at }),
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
      }),
    ),
    ...problemsOf(status, date),
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
        references: [...validated.references, ...findReferences({ kind, fields, frontMatter, record, outline })],
        steps,
        textHash: steps.length > 0 ? hashText(outline.sections) : undefined,
        stepBlocks: blockSteps.stepBlocks,
        blocks,
        draft: fields.draft === true,
        unlisted: fields.unlisted === true,
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

function readKind(
  frontMatter: FrontMatter,
  fallback: KindName,
  source: string,
): { readonly kindName: KindName; readonly problems: readonly Problem[] } {
  const name = findWrittenName(frontMatter, 'kind');
  const kind = frontMatter.data[name];
  if ((kind ?? fallback) === 'decision' && Object.hasOwn(frontMatter.data, findWrittenName(frontMatter, 'log')))
    return { kindName: 'log', problems: [toLogHint(frontMatter, source)] };
  if (kind === undefined || kind === null) return { kindName: fallback, problems: [] };
  if (isKindName(kind)) return { kindName: kind, problems: [] };
  const written = typeof kind === 'string' ? kind : JSON.stringify(kind);
  const message = `\`kind\` is \`${written}\`; expected ${kindNames.join(', ')}.${didYouMean(written, kindNames)} The page is taken as a ${fallback}.`;
  const at = frontMatter.place(name);
  return {
    kindName: fallback,
    problems: [{ code: 'unknown-kind', severity: 'error', message, source, at, field: 'kind' }],
  };
}

/** Makes the hint for the old form of log entries: decisions with a field `log`. */
function toLogHint(frontMatter: FrontMatter, source: string): Problem {
  // A written kind counts before the folder, so moving such a page would not help.
  const isWritten = frontMatter.data[findWrittenName(frontMatter, 'kind')] !== undefined;
  const field = isWritten ? 'kind' : 'log';
  const name = findWrittenName(frontMatter, field);
  const fix = isWritten ? 'write `kind: log`' : 'write `kind: log`, or put the page into a folder `log`';
  return {
    code: 'old-form',
    severity: 'warning',
    message: `A decision with \`log\` is an entry of a decision log, and is read as one; ${fix}.`,
    source,
    at: frontMatter.placeOfName(name) ?? frontMatter.place(name),
    field,
  };
}

/** Fields that the hub can report, as other pages may contradict them. */
const positionedFields = [
  'id',
  'slug',
  'status',
  'collect',
  'stages',
  'since',
  'until',
  'log',
  'mentor',
  // Not allowed in log entries.
  'supersedes',
  'superseded_by',
  'amends',
  'amended_by',
  'governs',
];

function placesOf(frontMatter: FrontMatter): Record<string, Position> {
  const places: Record<string, Position> = {};
  const put = (name: string, at: Position | undefined) => {
    if (at) places[name] = at;
  };
  const names = new Set(Object.keys(frontMatter.data).map((name) => name.toLowerCase()));
  for (const field of positionedFields) {
    if (!names.has(field)) continue;
    const written = findWrittenName(frontMatter, field);
    const value = frontMatter.data[written];
    put(field, frontMatter.place(written));
    if (Array.isArray(value))
      for (const index of value.keys()) put(`${field}.${index}`, frontMatter.place(written, index));
  }
  return places;
}

interface TitleSource {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly outline: Outline;
  readonly record: RecordText | undefined;
  readonly name: string;
}

/** Chooses the title: front matter's, a heading's, or the words of the file name. It is never empty and never a section's name. */
function readTitle({ fields, outline, record, name }: TitleSource): string {
  const heading = outline.title ?? record?.title;
  return asText(fields.title) ?? (heading !== undefined && !isIdentifier(heading) ? heading : toTitle(name));
}

function problemsOf(...stated: readonly StatedField[]): Problem[] {
  return stated.flatMap(({ problem }) => problem ?? []);
}

/** Shortens a text to one sentence or about 200 characters. */
function toSummary(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= 200) return plain;
  const sentence = /^.{40,200}?[.!?](?= )/u.exec(plain)?.[0];
  return sentence ?? `${plain.slice(0, 199).replace(/\s+\S*$/, '')}…`;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function valuesOf(stated: readonly { readonly value: string }[] = []): string[] {
  return stated.map(({ value }) => value);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
