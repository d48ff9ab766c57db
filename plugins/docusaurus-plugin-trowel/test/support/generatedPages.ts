import fc from 'fast-check';
import { stringify } from 'yaml';
import { blockTypes } from '../../src/content/blockTypes.ts';
import { toJsonSchema } from '../../src/content/jsonSchema.ts';
import { kindNames, kinds } from '../../src/content/kinds/index.ts';
import type { Kind } from '../../src/content/kinds/kind.ts';
import type { Files } from './folder.ts';

interface Schema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly examples?: readonly unknown[];
}

/** Values that are wrong for most fields. */
const odd = fc.constantFrom<unknown>(
  'one',
  3,
  -1,
  true,
  null,
  '',
  [],
  ['a', 2],
  [[1]],
  { a: 1 },
  'a: b # c',
  '<b>{x}</b>',
  '2024-02-30',
);

/** Makes values that a schema takes, as far as its type says. */
function toValue(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.examples && schema.examples.length > 0) return fc.constantFrom(...schema.examples);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(toValue));
  if (schema.type === 'array') return fc.array(toValue(schema.items ?? {}), { maxLength: 3 });
  if (schema.type === 'object')
    return fc.record(
      Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, of]) => [name, toValue(of)])),
    );
  if (schema.type === 'number' || schema.type === 'integer') return fc.integer({ min: 0, max: 40 });
  if (schema.type === 'boolean') return fc.boolean();
  return fc.constantFrom('2024-03-05', 'ledger', 'ana', 'Two words', 'week-1', 'Åse’s', '0001');
}

/** Fields that decide where a page is: two pages with one address stop a site before anything else can be found. */
const placing = ['slug', 'id', 'kind'];
/** Fields that must name something else of the site. Docusaurus stops at the first that does not. */
const naming = ['pagination_next', 'pagination_prev', 'displayed_sidebar', 'draft', 'unlisted'];

function frontMatterOf(kind: Kind): fc.Arbitrary<string> {
  const { properties } = toJsonSchema(kind) as { properties: Record<string, Schema> };
  const fields = Object.entries(properties).filter(([name]) => !placing.includes(name) && !naming.includes(name));
  const values = fields.map(
    ([name, schema]) =>
      [name, fc.oneof({ weight: 4, arbitrary: toValue(schema) }, { weight: 1, arbitrary: odd })] as const,
  );
  return fc
    .subarray(values, { minLength: 1, maxLength: 9 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen)))
    .map((data) => `---\n${stringify(data)}---\n`);
}

/** Passages that both CommonMark and MDX take, and some that lead nowhere. */
const passages = fc.constantFrom(
  'Plain text, *with* **marks** and `code`.',
  '## A heading\n\nText below it, and [a link to it](#a-heading).',
  '## A heading {#own-id}\n\n[There](#own-id).',
  '[A page](/docs/core) and [its file](/core.md), [the same](../core.md#told).',
  '[Nowhere](/docs/nowhere)',
  '[No file](./no-file.md)',
  '[No heading](#nope)',
  '[No heading there](../core.md#nope)',
  '![A dot](/dot.svg)',
  '![No image](./none.png)',
  '[A file](/dot.svg) and [no file](./none.pdf).',
  '[Reference][r]\n\n[r]: ../core.md',
  '[Broken reference][q]\n\n[q]: ../gone.md',
  '| a | b |\n|---|---|\n| 1 | <b>2</b> |',
  '- [ ] one\n- [x] two',
  'Text[^1].\n\n[^1]: The note, with [a link](#a-heading).',
  '```js title="a.js"\nconst a = {b: 1};\n```',
  '<details>\n<summary>More</summary>\n\nText.\n\n</details>',
  '<!-- a comment -->',
  'A < b, and a > c.',
  'An address: https://example.org/a?b=c and <https://example.org>.',
  '<a href="/docs/core">As HTML</a>, <a href="/gone">and not</a>.',
  '<p style="color: red">Red</p>',
  '<p style="color">Not CSS</p>',
  'Text with `{braces}` in code.',
  'Text with {braces} in it.',
  'A set {1, 2} and an {object: here}.',
  'A type Result<T> and Map<K, List<V>>.',
  '<Unknown>text</Unknown>',
  '<br>',
  '<img src="/dot.svg" alt="">',
  'import x from "./nope";\n',
  '{/* a comment of MDX */}',
  ':::note[Title]\n\nText.\n\n:::',
  ':::unknown\n\nText.\n\n:::',
  '$x_1^2$ and \\(y\\)',
  '---\n\nBelow a line.',
  'Text\n<!-- truncate -->\nmore.',
  'export const answer = 42;\n\nThe answer is {answer}.',
  '<Tabs><TabItem value="a">A</TabItem></Tabs>',
  '{props.a} {[1, 2].map((n) => <i key={n}>{n}</i>)}',
  '<div className="a">Text</div>',
  '<div class="a" onclick="x()">Text</div>',
  '&copy; &nosuch; &#123;',
  '# A second title',
);

const block = fc
  .tuple(
    fc.constantFrom(...blockTypes),
    fc.constantFrom('', '[What is it?]', '[With *marks* and {braces}]'),
    passages,
    fc.boolean(),
  )
  .map(([type, title, text, isClosed]) => `:::${type}${title}\n\n${text}\n${isClosed ? '\n:::' : ''}`);

const body = fc
  .array(fc.oneof({ weight: 5, arbitrary: passages }, { weight: 2, arbitrary: block }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('\n\n'));

/** Makes the pages of a site: of every kind, with fields and passages that are right or slightly wrong, as `.md` and `.mdx`. */
export function generatePages(count: number, seed: number): Files {
  const page = fc.constantFrom(...kindNames).chain((name) => {
    const kind = kinds[name];
    const folder = name === 'story' ? 'blog' : `docs/${name === 'guide' ? 'handbook' : kind.folder}`;
    return fc.record({ folder: fc.constant(folder), head: frontMatterOf(kind), body, isMdx: fc.boolean() });
  });
  const pages = fc.sample(page, { numRuns: count, seed });
  return Object.fromEntries(
    pages.map(({ folder, head, body: text, isMdx }, at) => [
      `${folder}/${folder === 'blog' ? '2024-01-01-' : ''}page-${at}.${isMdx ? 'mdx' : 'md'}`,
      `${head}\n${text}\n`,
    ]),
  );
}
