import { expect, test } from 'vitest';
import { isRich, toMarkdown } from './pastedMarkdown.ts';

test.each([
  [
    '<h2>Head</h2><p>One <b>bold</b>&nbsp;word.</p><ul><li>a</li><li>b</li></ul>',
    '## Head\n\nOne **bold** word.\n\n-   a\n-   b',
  ],
  ['<b style="font-weight:normal"><p>From <i>Docs</i></p></b>', 'From *Docs*'],
  ['<a href="https://example.org/a(b)">link</a>', '[link](https://example.org/a%28b%29)'],
  ['<a href="javascript:alert(1)">link</a><a href="#x">here</a>', 'linkhere'],
  ['<p>Text</p><script>alert(1)</script><style>p{}</style><iframe src="x"></iframe>', 'Text'],
  ['<img src="data:image/png;base64,xx" onerror="alert(1)" alt="A graph">', 'A graph'],
  ['<pre><code>a &lt; b</code></pre>', '```\na < b\n```'],
])('%s becomes %j', async (html, markdown) => {
  expect(await toMarkdown(html)).toBe(markdown);
});

test('plain text that a browser wraps in HTML is not rich', () => {
  expect(isRich('<meta charset="utf-8"><span style="color:red">text</span>')).toBe(false);
  expect(isRich('<p>a <strong>b</strong></p>')).toBe(true);
});
