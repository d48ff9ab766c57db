import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { kinds } from '../content/kinds/index.ts';
import { parsePage } from '../content/pageParser.ts';
import { toJsonSchema } from './jsonSchema.ts';

const editor = z.fromJSONSchema(toJsonSchema(kinds.guide) as z.core.JSONSchema.JSONSchema);

describe('the editors’ schema of `paths`', () => {
  test.each([
    ['backend/week-1', true],
    [['backend', { path: 'backend', stage: 'week-1', minutes: 20, who: 'mentor', after: ['checkout', 14] }], true],
    [{ path: 'backend', after: 'checkout' }, true],
    [[], true],
    [3, false],
    [['backend/week-1', 3], false],
    [{ stage: 'week-1' }, false],
    [{ path: 'backend', minutes: 0 }, false],
    [{ path: 'backend', who: 'nobody' }, false],
    [{ path: 'backend', sage: 'week-1' }, false],
  ])('accepts what the reader accepts, and nothing else: %j', (paths, accepted) => {
    const text = `---\ntitle: A\npaths: ${JSON.stringify(paths)}\n---\n`;
    expect(parsePage({ source: 'docs/a.md', text }).problems.length === 0).toBe(accepted);
    expect(editor.safeParse({ title: 'A', paths }).success).toBe(accepted);
  });
});
