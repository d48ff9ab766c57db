import { isFieldOf } from './fieldValidation.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Kind } from './kinds/kind.ts';
import { readLabels } from './labelledFields.ts';
import { parseRecordText, type RecordText } from './recordText.ts';
import { statusesOf } from './statedFields.ts';

/** Reads what a record states in its text, and under labels of its front matter; `undefined` for kinds that only have fields. */
export function readRecord(kind: Kind, frontMatter: FrontMatter): RecordText | undefined {
  if (!kind.readsText) return undefined;
  const before = readLabels(kind, frontMatter, (written) => isFieldOf(kind, written));
  return parseRecordText(frontMatter.body, { statuses: statusesOf(kind), before });
}
