import { describe, expect, test } from 'vitest';
import { makePage } from '../../test/support/page.ts';
import type { ParsedPage } from '../content/pageParser.ts';
import { toStepVersion } from '../content/stepVersion.ts';
import { buildHub } from './build.ts';
import { type PageVersions, tellPathHistories } from './pathHistory.ts';

const path = (...blocks: readonly string[]) =>
  makePage('docs/paths/p.md', { title: 'P' }, blocks.map((block) => `${block}\n\n:::\n`).join('\n'));
const step = (
  body: string,
  { source = 'docs/challenges/a.md', paths = ['p'], ...fields }: Record<string, unknown> = {},
) => makePage(source as string, { title: 'A', paths, ...fields }, body);

const version = ({ entry }: ParsedPage, day: string) => ({
  text: toStepVersion(entry),
  date: `2026-01-${day}`,
  summary: `Commit ${day}`,
});

/** Tells the history of a path from the texts of pages, newest first. The newest text of each is today's. */
function historyOf(pages: Readonly<Record<string, readonly ParsedPage[]>>, lost: PageVersions['lost'] = []) {
  const days = (texts: readonly ParsedPage[]) =>
    texts.map((page, at) => version(page, String(texts.length - at).padStart(2, '0')));
  const hub = buildHub(Object.values(pages).flatMap(([page]) => page ?? []));
  const versions = new Map(Object.values(pages).map((texts) => [texts[0]?.entry.source ?? '', days(texts)] as const));
  const [history] = tellPathHistories(hub, { versions, lost }).values();
  return history;
}

const hashOf = ({ entry }: ParsedPage) => toStepVersion(entry).hash;

describe('the history of a path', () => {
  test('has each former text of a step with the commit that replaced it, and what it changed', () => {
    const texts = [
      step('Intro.\n\n## Cause\n\nThe tide.\n\n## Fix\n\nWait.'),
      step('Intro.\n\n## Cause\n\nThe rain.\n\n## Fix\n\nWait.'),
      step('Intro.\n\n## Cause\n\nThe rain.'),
    ];
    expect(historyOf({ path: [path()], a: texts })).toEqual({
      changes: {
        'challenge/a': [
          { hash: hashOf(texts[1] as ParsedPage), date: '2026-01-03', summary: 'Commit 03', sections: ['Cause'] },
          { hash: hashOf(texts[2] as ParsedPage), date: '2026-01-02', summary: 'Commit 02', sections: ['Fix'] },
        ],
      },
      removed: [],
      renamed: {},
    });
  });

  test('has nothing of an edit that changes only markup, and of texts before the page was a step', () => {
    const texts = [step('One.'), step('*One.*'), step('Zero.', { paths: [] })];
    expect(historyOf({ path: [path()], a: texts })?.changes).toEqual({});
  });

  test('knows former ids by the name of the file and by `aliases`', () => {
    const texts = [step('One.', { aliases: ['oldest'] }), step('One.', { source: 'docs/challenges/old.md' })];
    expect(historyOf({ path: [path()], a: texts })?.renamed).toEqual({
      'challenge/oldest': 'challenge/a',
      'challenge/old': 'challenge/a',
    });
  });

  test('knows former ids of the path itself, by which its blocks and its walks are kept', () => {
    const block = ':::step[Badge]{#badge}';
    const former = makePage('docs/paths/old.md', { title: 'P' }, `${block}\n\n:::\n`);
    expect(historyOf({ path: [path(block), former] })?.renamed).toEqual({
      'path/old': 'path/p',
      'path/old#badge': 'path/p#badge',
    });
  });

  test('leaves a former id to the page that has it today', () => {
    const texts = [step('One.', { aliases: ['b'] }), step('One.', { source: 'docs/challenges/c.md' })];
    const pages = ['b', 'c'].map((name) => [makePage(`docs/challenges/${name}.md`)]);
    expect(historyOf({ path: [path()], a: texts, b: pages[0] ?? [], c: pages[1] ?? [] })?.renamed).toEqual({});
  });

  test('knows what was taken out: a page, a block, a page of another path now', () => {
    const gone = makePage('docs/challenges/gone.md', { title: 'Gone', paths: ['p'] });
    const history = historyOf(
      {
        path: [path(':::step[Badge]{#badge}'), path(':::step[Badge]{#badge}', ':::step[Laptop]{#laptop}')],
        a: [step('One.', { paths: ['q'] }), step('One.', { paths: ['p'] })],
        q: [makePage('docs/paths/q.md')],
      },
      [version(gone, '09')],
    );
    expect(history?.removed.map(({ id, title, date }) => `${date} ${id} ${title}`)).toEqual([
      '2026-01-09 challenge/gone Gone',
      '2026-01-02 challenge/a A',
      '2026-01-02 path/p#laptop Laptop',
    ]);
  });

  test('takes a block with the same title and another id as renamed, and one that was edited as changed', () => {
    const texts = [path(':::step[Badge]{#pass}\n\nAsk Ana.'), path(':::step[Badge]{#badge}\n\nAsk Ana.')];
    expect(historyOf({ path: texts })).toMatchObject({ renamed: { 'path/p#badge': 'path/p#pass' }, removed: [] });
    const edited = [path(':::step[Badge]{#badge}\n\nAsk Bo.'), path(':::step[Badge]{#badge}\n\nAsk Ana.')];
    expect(historyOf({ path: edited })?.changes['path/p#badge']).toMatchObject([{ summary: 'Commit 02' }]);
  });
});
