import { findRecordNumber } from '../shared/recordNumber.ts';

const extension = /\.mdx?$/i;
const index = /(?:^|\/)(?:index|readme)\.mdx?$/i;
/** Pages that docusaurus-plugin-openapi-docs writes. */
const generated = /\.(?:api|info|schema|tag)\.mdx$/i;
/** A folder of a year, `2024` or `2024-q1`, holds many records. */
const year = /^(?:19|20)\d\d(?!\d)/;
/** A file named after its day is a record of its own. */
const dated = /^(?:\d{8}|\d{4}-\d{2}-\d{2})(?:[-_.]|$)/;

/** The records among some pages that have a folder of their own, and the pages that lie beside them there. */
export interface RecordFolders {
  /** The index of each such folder, which is the record: `adr106-traceability/README.md`. */
  readonly records: ReadonlySet<string>;
  /** The other pages in these folders, and all generated API pages. They are no records of their own. */
  readonly beside: ReadonlySet<string>;
}

/**
 * Finds records that are the index of a folder with a number in its name, and the pages beside them: an API, test scenarios.
 * A folder in which another file or folder has a number of its own holds many records, and its index is about the folder.
 */
export function findRecordFolders(sources: readonly string[]): RecordFolders {
  const records = new Map(
    sources
      .filter((source) => index.test(source) && isNumbered(parentOf(source)))
      .map((source) => [parentOf(source), source]),
  );
  const pages = sources.flatMap((source) => {
    const folder = findFolder(parentOf(source), records);
    return folder === undefined || records.get(folder) === source ? [] : [{ folder, source }];
  });
  for (const { folder, source } of pages) if (hasOwnNumber(source.slice(folder.length + 1))) records.delete(folder);
  const beside = pages.filter(({ folder }) => records.has(folder)).map(({ source }) => source);
  return {
    records: new Set(records.values()),
    beside: new Set([...beside, ...sources.filter((source) => generated.test(source))]),
  };
}

function parentOf(source: string): string {
  return source.slice(0, Math.max(0, source.lastIndexOf('/')));
}

/** Returns the outermost of the folders that hold a folder. */
function findFolder(folder: string, among: ReadonlyMap<string, string>): string | undefined {
  const segments = folder.split('/');
  return segments.map((_, at) => segments.slice(0, at + 1).join('/')).find((above) => among.has(above));
}

/** Says whether the last segment of a path has a record's number and words. */
function isNumbered(folder: string): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return findRecordNumber(name) !== undefined && /\p{L}/u.test(name) && !year.test(name);
}

/** Says whether a page below a record's folder is a record itself: its file, or a folder on the way, has a number. */
function hasOwnNumber(below: string): boolean {
  if (generated.test(below)) return false;
  return below
    .replace(extension, '')
    .split('/')
    .some((name) => findRecordNumber(name) !== undefined || dated.test(name));
}
