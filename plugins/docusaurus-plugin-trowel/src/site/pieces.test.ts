import { expect, test } from 'vitest';
import { siteOf } from '../../test/support/siteLayout.ts';

/** Returns the module of components of the only page of a site. */
function piecesOf(source: string, fields: string): string | undefined {
  const site = siteOf({ [source]: `---\ntitle: A\n${fields}\n---\n\nText.\n` });
  return site.data.find(({ file }) => file.startsWith('pieces-'))?.content;
}

test('a system’s page has its history before the text, and lists the headings of both its parts', () => {
  expect(piecesOf('docs/systems/pay.md', '')?.split('\n')).toEqual([
    "export {default as Lead} from '@theme/Trowel/SystemHistory';",
    "export {contents as leadContents} from '@theme/Trowel/SystemHistory/contents';",
    "export {default as Part} from '@theme/Trowel/System';",
    "export {contents as partContents} from '@theme/Trowel/System/contents';",
    '',
  ]);
});

test('archaeology loads its verdict before all other notes', () => {
  expect(
    piecesOf('docs/archaeology/a.md', 'verdict: keep\nverified: 2020-01-01\nreview_every: 1 year')?.split('\n'),
  ).toEqual([
    "import N0 from '@theme/Trowel/VerdictNote';",
    "import N1 from '@theme/Trowel/ExpiredNote';",
    'export const notes = [N0, N1];',
    '',
  ]);
});

test('a path’s page has the reader’s progress above the text, and its steps before the first heading', () => {
  expect(piecesOf('docs/paths/new.md', 'stages: [one]')?.split('\n')).toEqual([
    "export {default as Lead} from '@theme/Trowel/Path';",
    "export {contents as leadContents} from '@theme/Trowel/Path/contents';",
    "import N0 from '@theme/Trowel/Path/Overview';",
    'export const notes = [N0];',
    '',
  ]);
});

test('only a path with step blocks loads what ticks them where they stand', () => {
  const piecesWith = (text: string) => {
    const site = siteOf({ 'docs/paths/new.md': `---\ntitle: A\nstages: [one]\n---\n\n${text}\n` });
    return site.data.find(({ file }) => file.startsWith('pieces-'))?.content;
  };
  expect(piecesWith(':::step[Get a badge]{#badge stage=one}\n\nAsk.\n\n:::')).toContain(
    "from '@theme/Trowel/StepTools'",
  );
  expect(piecesWith(':::ask[Why?]\n\nSo.\n\n:::')).not.toContain('StepTools');
});

test('only a page with an explain-back check loads what asks it', () => {
  const piecesWith = (block: string) => {
    const site = siteOf({ 'docs/patterns/a.md': `---\ntitle: A\n---\n\n${block}\n` });
    return site.data.find(({ file }) => file.startsWith('pieces-'))?.content.split('\n');
  };
  const block = "export {default as Block} from '@theme/Trowel/Block';";
  expect(piecesWith(':::explain[Why?]\n\nSo.\n\n:::')).toEqual([
    block,
    "export {default as Check} from '@theme/Trowel/Check';",
    '',
  ]);
  expect(piecesWith(':::ask[Why?]\n\nSo.\n\n:::')).toEqual([block, '']);
});
