import { describe, expect, test } from 'vitest';
import { parsePage } from '../content/pageParser.ts';
import { buildHub } from '../hub/build.ts';
import { findGoverning } from './governing.ts';
import { fromLean, toLean } from './lean.ts';

describe('a page that travels to a browser', () => {
  test('arrives as it was, but for where its file is', () => {
    const hub = buildHub(
      Object.entries({
        'docs/constraints/c.md': '---\ntitle: C\nstatus: holds\n---\n',
        'docs/decisions/0001-a.md':
          '---\ntitle: A\nconstraints: [c]\ngoverns: [a]\nowner: Ana\n---\n\n:::landmine\nX\n:::\n',
        'docs/decisions/0002-b.md': '---\ntitle: B\nsupersedes: 0001\n---\n',
      }).map(([source, text]) => parsePage({ source, text })),
    );
    const pages = findGoverning(hub);
    expect(pages).toHaveLength(3);
    const travelled = fromLean(JSON.parse(JSON.stringify(toLean(pages))) as ReturnType<typeof toLean>);
    const bare = (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(/"source":"[^"]*"/g, '"source":""'));
    expect(bare(travelled)).toEqual(bare(pages));
    expect(JSON.stringify(toLean(pages))).not.toContain('docs/');
  });
});
