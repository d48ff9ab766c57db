import { load } from 'cheerio';
import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { anyDraft, anyText, formOf } from '../../test/support/writtenDrafts.ts';
import { toPlainText } from '../content/encoding.ts';
import { metaOf } from '../content/fieldValidation.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { fieldsOf, kindNames, kinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { checkDraft, isGrave } from './checkDraft.ts';
import { toData } from './data.ts';
import { parseMarkdown, toSafeText } from './markdown.ts';
import { writePage } from './pageText.ts';

describe.each(kindNames)('a %s that is written by the form', (kindName) => {
  const form = formOf(kindName);
  const kind = kinds[kindName];
  const sourceOf = () => `${form.folder}/${form.fileBegins === 'date' ? '2026-01-02-' : ''}page.md`;

  test('is read without errors, with the values that were given', () => {
    let count = 0;
    fc.assert(
      fc.property(anyDraft(form), (draft) => {
        const faults = checkDraft(draft, { form, kind });
        fc.pre(faults.filter(isGrave).every(({ type }) => type === 'missing'));
        count += 1;
        const text = writePage(form, draft);
        expect(toPlainText(text)).toBe(text);
        const { entry, problems } = parsePage({ source: sourceOf(), text });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(entry.kind).toBe(kindName);
        const data = toData(form.fields, draft.values);
        const { kind: _, ...written } = parseFrontMatter(text).data;
        expect(written).toEqual(JSON.parse(JSON.stringify(data)));
        // Of a value that the reader takes for a hint of a template, such as `…`, the form has said so.
        const said = faults.flatMap((fault) => ('field' in fault ? fault.field : []));
        for (const [name, value] of Object.entries(data)) {
          if (said.includes(name)) continue;
          const schema = fieldsOf(kind)[name];
          const parsed = schema && !metaOf(schema).ownReader ? schema.safeParse(value) : undefined;
          if (parsed?.success && name in entry.fields) expect(entry.fields[name]).toEqual(parsed.data);
        }
      }),
      { numRuns: 150 },
    );
    expect(count).toBeGreaterThan(20);
  });
});

test('a page says its kind and its format where the site would take it for something else', () => {
  const form = { ...formOf('story'), saysFormat: true };
  const draft = { kind: 'story', values: { title: 'A {b}' }, lead: '', sections: [] } as const;
  expect(writePage(form, draft)).toBe('---\ntitle: "A {b}"\nkind: story\nmdx: { format: md }\n---\n');
});

/** Finds the elements that a browser makes of the HTML of a text. */
function findElements(text: string): readonly string[] {
  const elements: string[] = [];
  visit(parseMarkdown(text), 'html', ({ value }) => {
    const html = load(value, null, false);
    elements.push(...html('*').map((_, element) => html.html(element)));
  });
  return elements;
}

describe('a text that somebody writes or pastes', () => {
  test('has no HTML that a browser would read, whatever it is, and stays as it is when there is none', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            anyText,
            fc.constantFrom('<!--', '-->', '<!-->', '<!--->', '--!>', '\n', '<b>', '<script>alert(1)</script>'),
            fc.constantFrom('<b', '<', '>', '</script', '<img src=x onerror=alert(1)>', '    ', '\\'),
          ),
        ),
        (parts) => {
          const safe = toSafeText(parts.join(''));
          expect(findElements(safe)).toEqual([]);
          expect(toSafeText(safe)).toBe(safe);
        },
      ),
      { numRuns: 500 },
    );
    expect(toSafeText('List<String> and `<b>`\n\n<script>alert(1)</script>')).toBe(
      'List\\<String> and `<b>`\n\n\\<script>alert(1)\\</script>',
    );
    for (const begin of ['<!-->', '<!--->', '<!-- --!>'])
      expect(toSafeText(`${begin}<script>alert(1)</script> -->`)).toContain('\\<script>');
    expect(toSafeText('a < b, 1 > 0 <!-- truncate -->')).toBe('a < b, 1 > 0 <!-- truncate -->');
  });
});
