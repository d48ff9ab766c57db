import { describe, expect, test } from 'vitest';
import { parseTask } from './task.ts';

describe('parseTask', () => {
  test('reads the plan and the diff, blank lines of the diff included', () => {
    const diff = '--- a/pool.ts\n+++ b/pool.ts\n@@ -1,3 +1,3 @@\n-old\n+new\n \n end\n';
    const text = `---\nbreaks:\n  - decision/0001\nnote: "The pool runs dry."\n---\n\nUse one\npool.\n\n\`\`\`diff\n${diff}\`\`\`\n`;
    expect(parseTask('pool', text)).toEqual({
      id: 'pool',
      plan: 'Use one\npool.',
      diff,
      breaks: ['decision/0001'],
      note: 'The pool runs dry.',
    });
  });

  test('takes a task without pages for a harmless one', () => {
    expect(parseTask('typo', '---\nnote: "A typo."\n---\n\nMend a typo.\n')).toMatchObject({
      plan: 'Mend a typo.',
      diff: undefined,
      breaks: [],
    });
  });

  test('refuses a task that says nothing', () => {
    expect(() => parseTask('empty', '---\nnote: ""\n---\n')).toThrow('The task empty has neither a plan nor a diff.');
    expect(() => parseTask('bare', 'Mend a typo.')).toThrow('needs front matter');
  });
});
