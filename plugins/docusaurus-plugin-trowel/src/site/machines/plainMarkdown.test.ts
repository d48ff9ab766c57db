import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainMarkdown, withoutComments } from './plainMarkdown.ts';

describe('a page in MDX', () => {
  test('is Markdown without imports, expressions and tags, with what the tags hold', () => {
    const { text, hidden } = toPlainMarkdown(`import Tabs from '@theme/Tabs';
import {x} from './x.js';

# Title {#top}

<!-- a note -->
{/* another */}

<Tabs>
  <TabItem value="a" label="npm">

  \`\`\`sh
  npm install
  \`\`\`

  </TabItem>
</Tabs>

Text with <strong>bold</strong>, {'plain'} and {x.y}, a <Link to="./b.md">page</Link>.

<img src={require('./a.png').default} alt="A" />

:::landmine[Never]{#never}

It <kbd>breaks</kbd>.

:::

<Chart data={x} />

\`\`\`jsx
import y from 'y'; <Kept /> <!-- kept -->
\`\`\`
`);
    expect(text.trim()).toBe(`# Title {#top}

**npm**

\`\`\`sh
npm install
\`\`\`

Text with **bold**, plain and , a [page](<./b.md>).

![A](<./a.png>)

:::landmine[Never]{#never}

It breaks.

:::

\`\`\`jsx
import y from 'y'; <Kept /> <!-- kept -->
\`\`\``);
    expect(hidden).toEqual(['Chart']);
  });

  test('that is broken keeps its text', () => {
    expect(toPlainMarkdown('import x from "x";\n\nA <b>c { d\n').text).toContain('A <b>c { d');
  });

  test('never throws, whatever it holds', () => {
    const part = fc.constantFrom(
      '<A>',
      '</A>',
      '{',
      '}',
      '<img src="x" />',
      '\n\n',
      ':::ask\n',
      '`',
      '<!--',
      '-->',
      'x',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        expect(typeof toPlainMarkdown(parts.join('')).text).toBe('string');
      }),
    );
  });
});

test('comments are left out of Markdown, but not out of code', () => {
  expect(withoutComments('a <!-- b\n --> c `<!-- d -->`\n')).toBe('a  c `<!-- d -->`\n');
});
