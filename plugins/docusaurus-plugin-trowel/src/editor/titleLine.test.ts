import { expect, test } from 'vitest';
import { findTitleLine } from './titleLine.ts';

test.each([
  ['---\nstatus: accepted\ntitle: Write twice\n---\n\n# Other\n', 2],
  ['\ufeff---\r\n"title" : Write twice\r\n---\r\n', 1],
  ['---\nstatus: accepted\n---\n\n# Write twice\n', 4],
  ['---\nlearned: |\n  title: no field\n---\ntext\n', 0],
  ['text\n# Write twice\n\ntitle: no field\n', 1],
  ['', 0],
])('of %j the title is in line %i', (text, line) => {
  expect(findTitleLine(text)).toBe(line);
});
