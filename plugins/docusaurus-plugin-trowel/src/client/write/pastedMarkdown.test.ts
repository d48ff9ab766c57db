import { expect, test } from 'vitest';
import { isRich, toMarkdown } from './pastedMarkdown.ts';

test.each([
  [
    '<h2>Head</h2><p>One <b>bold</b>&nbsp;word.</p><ul><li>a</li><li>b</li></ul>',
    '### Head\n\nOne **bold** word.\n\n-   a\n-   b',
  ],
  ['<b style="font-weight:normal"><p>From <i>Docs</i></p></b>', 'From *Docs*'],
  ['<a href="https://example.org/a(b)">link</a>', '[link](https://example.org/a%28b%29)'],
  ['<a href="javascript:alert(1)">link</a><a href="#x">here</a>', 'linkhere'],
  ['<p>Text</p><script>alert(1)</script><style>p{}</style><iframe src="x"></iframe>', 'Text'],
  ['<img src="data:image/png;base64,xx" onerror="alert(1)" alt="A graph">', 'A graph'],
  ['<pre><code>a &lt; b</code></pre>', '```\na < b\n```'],
  ['<h1>One</h1><h2>Two</h2><h6>Last</h6>', '### One\n\n#### Two\n\n###### Last'],
  ['<h3>Three</h3><h4>Four</h4>', '### Three\n\n#### Four'],
  [
    '<p>Before</p><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><p>After</p>',
    'Before\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nAfter',
  ],
  [
    '<table><caption>Gates</caption><tr><td><p>a|b</p><p><b>c</b></p></td><td></td></tr><tr><td colspan="3">d</td></tr></table>',
    'Gates\n\n| a\\|b **c** |  |  |\n| --- | --- | --- |\n| d |  |  |',
  ],
  [
    '<table><tr><td><table><tr><td>Laid</td><td>out</td></tr></table></td><td>so</td></tr></table>',
    '| Laid | out |\n| --- | --- |\n\nso',
  ],
])('%s becomes %j', async (html, markdown) => {
  expect(await toMarkdown(html, 3)).toBe(markdown);
});

test('a page without sections keeps headings of the second level', async () => {
  expect(await toMarkdown('<h2>Head</h2>', 2)).toBe('## Head');
  expect(await toMarkdown('<h1>Head</h1><h2>Below</h2>', 2)).toBe('## Head\n\n### Below');
});

test('plain text that a browser wraps in HTML is not rich', () => {
  expect(isRich('<meta charset="utf-8"><span style="color:red">text</span>')).toBe(false);
  expect(isRich('<p>a <strong>b</strong></p>')).toBe(true);
});
