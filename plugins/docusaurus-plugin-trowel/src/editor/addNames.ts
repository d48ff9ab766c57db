import { toPlainText } from '../content/encoding.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { setField } from '../content/frontMatterEditor.ts';
import { isSameData } from '../shared/sameData.ts';
import { toYamlData } from '../write/yamlData.ts';
import { insertLine } from './textLines.ts';

/** Adds names to a field of front matter that is a list, in the form that the field has. Throws an `EditError` as `setField` does. */
export function addNames(text: string, field: string, added: readonly string[]): string {
  const { data, place } = parseFrontMatter(toPlainText(text));
  const before = data[field];
  const names: readonly unknown[] =
    before === undefined || before === null ? [] : Array.isArray(before) ? before : [before];
  const missing = added.filter((name) => !names.includes(name));
  if (missing.length === 0) return text;
  const after = [...names, ...missing];
  const last = Array.isArray(before) ? place(field, names.length - 1) : undefined;
  const [, dash] = /^([ \t]*-[ \t]+)/.exec((last && text.split(/\r\n?|\n/)[last.line - 1]) ?? '') ?? [];
  if (!last || dash === undefined) return setField(text, field, toYamlData(after));
  // The items that are there stay as they are written, with their comments.
  const written = missing.reduceRight((one, name) => insertLine(one, last.line, dash + toYamlData(name)), text);
  const read = parseFrontMatter(toPlainText(written));
  const isRight = read.errors.length === 0 && isSameData(read.data, { ...data, [field]: after });
  return isRight ? written : setField(text, field, toYamlData(after));
}
