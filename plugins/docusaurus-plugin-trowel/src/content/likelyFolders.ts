import { findRecordNumber } from '../shared/recordNumber.ts';
import { findRecordFolders } from './besideRecords.ts';
import { toPlainText } from './encoding.ts';
import { decision } from './kinds/decision.ts';
import { isAboutFolder } from './location.ts';
import { parsePage } from './pageParser.ts';
import { statusesOf } from './statedFields.ts';

/** A page that no folder or field takes for a record, with its text on demand. */
export interface PlainPage {
  readonly source: string;
  readonly text: () => string;
}

/** A folder whose pages look like decision records, although its name does not say so. */
export interface LikelyFolder {
  /** Its path, as the option `folders` takes it. */
  readonly folder: string;
  /** How many records it seems to hold. */
  readonly records: number;
}

/** The least number of records in a folder of records. One page that looks like a record can be anything. */
const least = 2;
/** `adr-014`, `RFC_7`: a name that says what it is. */
const named = /^(?:adr|rfc|decision)[-_ ]?0*\d/i;
/** Texts without any of it state no status that the reader of records knows. It only saves time. */
const stating = /status|stat[eo]|estado|état|ステータス|状态|狀態|상태/i;

/** Finds folders whose pages look like decision records: by the names of their files, or by the status that most of them state. */
export function findLikelyFolders(pages: readonly PlainPage[]): LikelyFolder[] {
  const { records, beside } = findRecordFolders(pages.map(({ source }) => source));
  const known = new Set<string>(statusesOf(decision));
  const folders = new Map<string, { records: number; pages: number }>();
  for (const page of pages) {
    const { source } = page;
    const hasOwnFolder = records.has(source);
    if (beside.has(source) || (isAboutFolder(source) && !hasOwnFolder)) continue;
    const path = hasOwnFolder ? parentOf(source) : source;
    const folder = parentOf(path);
    // A kind for all pages of a site or of its docs would be no mapping of a folder of records.
    if (folder === '') continue;
    const counts = folders.get(folder) ?? { records: 0, pages: 0 };
    const isRecord = named.test(path.slice(folder.length + 1)) || statesDecision(page, known);
    folders.set(folder, { records: counts.records + Number(isRecord), pages: counts.pages + 1 });
  }
  return [...folders]
    .filter(([, counts]) => counts.records >= least && counts.records * 2 > counts.pages)
    .map(([folder, counts]) => ({ folder, records: counts.records }))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** Says whether a page with a number states a decision's status. Without a number, it also needs a date. */
function statesDecision({ source, text }: PlainPage, known: ReadonlySet<string>): boolean {
  const written = text();
  if (!stating.test(written)) return false;
  const { entry } = parsePage({ source, text: toPlainText(written), kind: 'decision' });
  if (entry.status === undefined || !known.has(entry.status)) return false;
  return findRecordNumber(source.slice(parentOf(source).length + 1)) !== undefined || entry.date !== undefined;
}

function parentOf(source: string): string {
  return source.slice(0, Math.max(0, source.lastIndexOf('/')));
}
