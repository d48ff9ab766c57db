import { toPlainText } from '../content/encoding.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { replaceField, setField } from '../content/frontMatterEditor.ts';
import { toYamlData, toYamlField } from '../write/yamlData.ts';

/** Adds names to a field of front matter that is a list, in the form that the field has. Throws an `EditError` as `setField` does. */
export function addNames(text: string, field: string, added: readonly string[]): string {
  const { data, place } = parseFrontMatter(toPlainText(text));
  const before = data[field];
  const names = before === undefined || before === null ? [] : Array.isArray(before) ? before : [before];
  const after = [...new Set([...names, ...added])];
  if (after.length === names.length) return text;
  const [first, last] = [place(field), place(field, names.length - 1)];
  const isBlock =
    Array.isArray(before) &&
    first &&
    last &&
    text
      .split(/\r\n?|\n/)
      [last.line - 1]?.trim()
      .startsWith('- ');
  if (!isBlock) return setField(text, field, toYamlData(after));
  const items = after.map((item) => `  - ${toYamlData(item)}`);
  return replaceField(text, field, [`${toYamlField(field, undefined).split(':')[0]}:`, ...items].join('\n'));
}
