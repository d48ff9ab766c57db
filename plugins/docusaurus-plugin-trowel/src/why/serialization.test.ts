import { describe, expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { findGoverningPages } from './governingPages.ts';
import { deserializePages, serializePages } from './serialization.ts';

describe('serializing pages', () => {
  test('keeps everything except source files', () => {
    const hub = buildHub(
      Object.entries({
        'docs/constraints/c.md': '---\ntitle: C\nstatus: holds\n---\n',
        'docs/decisions/0001-a.md':
          '---\ntitle: A\nconstraints: [c]\ngoverns: [a]\nowner: Ana\n---\n\n:::landmine\nX\n:::\n',
        'docs/decisions/0002-b.md': '---\ntitle: B\nsupersedes: 0001\n---\n',
      }).map(([source, text]) => parsePage({ source, text })),
    );
    const pages = findGoverningPages(hub);
    expect(pages).toHaveLength(3);
    const restored = deserializePages(
      JSON.parse(JSON.stringify(serializePages(pages))) as ReturnType<typeof serializePages>,
    );
    const bare = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(/"source":"[^"]*"/g, '"source":""'));
    expect(bare(restored)).toEqual(bare(pages));
    expect(JSON.stringify(serializePages(pages))).not.toContain('docs/');
  });
});
