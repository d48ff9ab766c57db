import { readFileSync } from 'node:fs';
import { decodePage, maxPageBytes } from '../content/encoding.ts';
import { type FrontMatter, parseFrontMatter } from '../content/frontMatter.ts';
import type { Problem } from '../content/problem.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Docusaurus's own validation of front matter; throws when it would stop there. */
export type Validate = (frontMatter: Fields) => unknown;

/** A field that Docusaurus refuses, and what it says about it. */
interface RefusedField {
  readonly field: string;
  readonly reason: string;
}

/** Finds the fields that Docusaurus refuses, by themselves or beside those above them. */
export function findRefusedFields(frontMatter: Fields, validate: Validate | undefined): readonly RefusedField[] {
  if (findReason(frontMatter, validate) === undefined) return [];
  let taken: Fields = {};
  return Object.entries(frontMatter).flatMap(([field, value]) => {
    const reason = findReason({ ...taken, [field]: value }, validate);
    if (reason !== undefined) return [{ field, reason }];
    taken = { ...taken, [field]: value };
    return [];
  });
}

function findReason(frontMatter: Fields, validate: Validate | undefined): string | undefined {
  // Docusaurus prints the whole front matter before it throws; what is wrong is reported in one line, with its place.
  const print = console.error;
  console.error = () => undefined;
  try {
    validate?.(frontMatter);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    console.error = print;
  }
}

/** Reads a page's front matter, and finds the fields that Docusaurus refuses: `keywords`, `sidebar_position` … */
export function readFrontMatterProblems(file: string, source: string, validate: Validate | undefined): Problem[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    // The hub says that the file cannot be read.
    return [];
  }
  const text = bytes.length > maxPageBytes ? undefined : decodePage(bytes)?.text;
  return text === undefined ? [] : findFrontMatterProblems(text, source, validate);
}

/** Finds the same in the text of a page, normalized by `toPlainText`. */
export function findFrontMatterProblems(text: string, source: string, validate: Validate | undefined): Problem[] {
  const frontMatter = parseFrontMatter(text);
  return findRefusedFields(frontMatter.data, validate).map((refused) => toProblem(refused, frontMatter, source));
}

function toProblem({ field, reason }: RefusedField, frontMatter: FrontMatter, source: string): Problem {
  const written = JSON.stringify(frontMatter.data[field])?.slice(0, 80);
  const says = reason.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
  return {
    code: 'refused-field',
    severity: 'error',
    message: `Docusaurus does not take \`${field}\`, which is ${written}; a build leaves it out. It says: ${says}.`,
    source,
    at: frontMatter.place(field) ?? frontMatter.placeOfName(field),
    field,
    fixes: [{ type: 'remove', field }],
  };
}
