import { expect, test } from 'vitest';
import { toTocItems } from './contents.ts';

test('a title from content is escaped in the table of contents, whose values are HTML', () => {
  expect(toTocItems([{ id: 'a', title: `<img src=x onerror="alert('&')">` }])).toEqual([
    { id: 'a', value: '&lt;img src=x onerror=&quot;alert(&#39;&amp;&#39;)&quot;&gt;', level: 2 },
  ]);
});
