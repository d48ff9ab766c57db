import { parseBlocks } from './blocks.ts';
import { type CalendarDate, parseDate } from './date.ts';
import type { Entry, Reference } from './entry.ts';
import { type FrontMatter, parseFrontMatter } from './frontMatter.ts';
import { isKindName, type KindName, kindNames, kinds } from './kinds/index.ts';
import { locate, numberOf } from './locate.ts';
import { didYouMean } from './nearest.ts';
import { type Outline, parseOutline } from './outline.ts';
import type { Problem } from './problem.ts';
import { findRelations, parseRecordText, toStatus } from './records.ts';
import { parseSteps } from './steps.ts';
import { validateFields } from './validate.ts';

/** A file to read: where it is and what it holds. */
export interface SourceFile {
  /** POSIX path, relative to the content folder. */
  readonly source: string;
  readonly text: string;
  /** Takes the page as this kind, whatever its folder; its own `kind` field still wins. */
  readonly kind?: KindName;
}

export interface ReadOptions {
  /** Front-matter fields that the site's pages use for something else, and that are no mistake. */
  readonly extraFields?: readonly string[];
}

/** A page read: there is an entry whatever is wrong with it. */
export interface PageRead {
  readonly entry: Entry;
  readonly problems: readonly Problem[];
}

/** Reads one page: front matter, outline, blocks and, for records, what the text says of itself. */
export function readPage({ source, text, kind: given }: SourceFile, { extraFields }: ReadOptions = {}): PageRead {
  const frontMatter = parseFrontMatter(text);
  const problems: Problem[] = frontMatter.errors.map(({ message, at }) => ({
    code: 'broken-front-matter',
    severity: 'error',
    message,
    source,
    at,
  }));
  const location = locate(source, given);
  const kindName = readKind(frontMatter, location.kind, source, problems);
  const kind = kinds[kindName];
  const outline = parseOutline(frontMatter.body);
  const validated = validateFields(kind, frontMatter, { source, extraFields });
  const { steps, problems: stepProblems } = parseSteps(frontMatter, source);
  const { blocks, unclosed } = parseBlocks(text);
  problems.push(...validated.problems, ...stepProblems);
  for (const { type, at } of unclosed) {
    problems.push({
      code: 'unclosed-block',
      severity: 'error',
      message: `The block \`:::${type}\` that begins here is never closed: add a line \`:::\` behind it.`,
      source,
      at,
    });
  }

  const record = kind.readsText ? parseRecordText(frontMatter.body) : undefined;
  const { fields } = validated;
  const status = readStatus({ fields, record, frontMatter, values: statusValues(kindName), source, problems });
  const date = readDate({ fields, record, frontMatter, source, problems });
  const id = typeof fields.id === 'string' && fields.id !== '' ? fields.id : undefined;
  const toReference = ({
    relation,
    target,
    line,
  }: {
    relation: Reference['relation'];
    target: string;
    line: number;
  }): Reference => ({
    field: 'text',
    target,
    relation,
    at: { line: line + frontMatter.bodyLine, column: 1 },
  });
  const written = [
    ...validated.references.filter(({ field }) => !(field === 'superseded_by' && fields.superseded_by === undefined)),
    ...(record?.references ?? []).map(toReference),
  ];

  return {
    entry: {
      id: `${kindName}/${id ?? (kindName === location.kind ? location.name : locate(source, kindName).name)}`,
      kind: kindName,
      number: id === undefined ? location.number : (numberOf(id) ?? location.number),
      title: (typeof fields.title === 'string' && fields.title) || outline.title || humanize(location.name),
      summary: toSummary(typeof fields.description === 'string' ? fields.description : outline.lead),
      status,
      date,
      owner: asText(fields.owner),
      verified: asText(fields.verified),
      tags: unique([...asTexts(fields.tags), ...(record?.tags ?? [])]),
      skills: asTexts(fields.skills),
      systems: asTexts(fields.systems),
      people: unique([...validated.people, ...(record?.people ?? [])]),
      fields,
      references: [...written, ...statusReferences(frontMatter, kindName), ...mentions(outline, frontMatter)],
      steps,
      blocks,
      sections: outline.sections,
      draft: fields.draft === true,
      unlisted: fields.unlisted === true,
      source,
    },
    problems,
  };
}

function readKind(frontMatter: FrontMatter, fallback: KindName, source: string, problems: Problem[]): KindName {
  const { kind } = frontMatter.data;
  if (kind === undefined || kind === null) return fallback;
  if (isKindName(kind)) return kind;
  const message = `\`kind\` is ${JSON.stringify(kind)}; expected ${kindNames.join(', ')}.${didYouMean(String(kind), kindNames)} The page is taken as a ${fallback}.`;
  problems.push({
    code: 'unknown-kind',
    severity: 'error',
    message,
    source,
    at: frontMatter.place('kind'),
    field: 'kind',
  });
  return fallback;
}

function statusValues(kind: KindName): readonly string[] {
  return (kinds[kind].fields.status?.meta()?.values as readonly string[] | undefined) ?? [];
}

interface FieldSource {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly record: ReturnType<typeof parseRecordText> | undefined;
  readonly frontMatter: FrontMatter;
  readonly source: string;
  readonly problems: Problem[];
}

/** The status as the front matter says, else the text; one that the kind does not know is kept as written and reported. */
function readStatus({
  fields,
  record,
  frontMatter,
  values,
  source,
  problems,
}: FieldSource & { values: readonly string[] }): string | undefined {
  const written = asText(fields.status);
  const found =
    written === undefined ? record?.status?.value : values.includes('superseded') ? toStatus(written) : written;
  if (found === undefined || found === '') return undefined;
  if (values.includes(found.toLowerCase())) {
    // "superseded by ADR-12" was reported as no status before it was understood.
    const index = problems.findIndex(({ code, field }) => code === 'unknown-value' && field === 'status');
    if (index !== -1) problems.splice(index, 1);
    return found.toLowerCase();
  }
  if (written === undefined && record?.status) {
    const message = `The status is \`${found}\`; expected ${values.join(', ')}.${didYouMean(found, values)}`;
    problems.push({
      code: 'unknown-value',
      severity: 'warning',
      message,
      source,
      at: { line: record.status.line + frontMatter.bodyLine, column: 1 },
      field: 'status',
    });
  }
  return found;
}

function readDate({ fields, record, frontMatter, source, problems }: FieldSource): CalendarDate | undefined {
  const written = asText(fields.date);
  if (written !== undefined) return written;
  if (frontMatter.data.date !== undefined && fields.date === undefined && record === undefined) return undefined;
  if (!record?.date) return dateOfName(source);
  const found = parseDate(record.date.value);
  if (!found) {
    const message = `The date is ${JSON.stringify(record.date.value)}, which is no date that exists; expected a date as YYYY-MM-DD.`;
    problems.push({
      code: 'wrong-date',
      severity: 'warning',
      message,
      source,
      at: { line: record.date.line + frontMatter.bodyLine, column: 1 },
      field: 'date',
    });
  }
  return found;
}

/** The day that a file's name begins with, as log4brains' records and blog posts do. */
function dateOfName(source: string): CalendarDate | undefined {
  const name = /(\d{4})-?(\d{2})-?(\d{2})[-_][^/]*(?:\/index)?\.mdx?$/i.exec(source);
  return name ? parseDate(`${name[1]}-${name[2]}-${name[3]}`) : undefined;
}

/** The relation in MADR's `status: superseded by [ADR-0005](0005-x.md)`. */
function statusReferences(frontMatter: FrontMatter, kind: KindName): Reference[] {
  const { status } = frontMatter.data;
  if (typeof status !== 'string' || !kinds[kind].readsText) return [];
  return findRelations(status, 0).map(({ relation, target }) => ({
    field: 'status',
    target,
    relation,
    at: frontMatter.place('status'),
  }));
}

/** Links to other pages in the text. Whether they exist is the site builder's business. */
function mentions(outline: Outline, frontMatter: FrontMatter): Reference[] {
  return outline.links
    .filter(({ href }) => /^(?![a-z][a-z0-9+.-]*:|#|\/\/)/i.test(href) && /\.mdx?(#.*)?$/i.test(href))
    .map(({ href, line }) => ({
      field: 'text',
      target: decodePath(href.replace(/#.*$/, '')),
      relation: 'mentions',
      soft: true,
      at: { line: line + frontMatter.bodyLine, column: 1 },
    }));
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

/** A title for a page that has none: its file name as words. */
function humanize(name: string): string {
  const words = (name.split('/').at(-1) ?? name)
    .replace(/^(?:\d{4}-?\d{2}-?\d{2}|(?:adr|rfc)?[-_ ]?\d{1,5})[-_. ]+(?=\S)/i, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

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

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
