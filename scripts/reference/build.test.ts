import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildReference } from './build.ts';

describe('the reference', () => {
  const files = [...buildReference()];

  test.each(files)('%s is up to date; if not, `npm run reference` writes it', (file, text) => {
    expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(text);
  });
});
