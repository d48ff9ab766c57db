import { expect, test } from 'vitest';
import { toLinkQuestions, toTypoQuestions } from './questions.ts';
import { makeDocument, makePage } from './testCorpus.ts';

const [a, b] = [makePage('hub/a.md'), makePage('hub/b.md')] as const;

function askAbout(text: string, title = 'One ledger for all') {
  return toLinkQuestions({
    corpus: { pages: [a, b], kinds: new Map(), bytes: 0 },
    documents: [makeDocument(a, 'First'), makeDocument(b, title)],
    textOf: async (page) => (page === a ? text : ''),
  });
}

test('the text of a link is a question for its target, only once', async () => {
  expect(await askAbout('[the ledger](b.md), [The Ledger](b.md#why), [money](b.md)')).toEqual([
    { text: 'the ledger', answer: '/hub/b', part: 'hub' },
    { text: 'money', answer: '/hub/b', part: 'hub' },
  ]);
});

test('the title itself, a number and another script are no questions', async () => {
  expect(await askAbout('[one LEDGER  for all](b.md) [14](b.md) [главная книга](b.md)')).toEqual([]);
  expect(await askAbout('[главная книга](b.md)', 'Одна книга')).toHaveLength(1);
});

test('a title of two pages is a question for neither', () => {
  const corpus = { pages: [a, b], kinds: new Map(), bytes: 0 };
  const ask = (first: string, second: string) =>
    toTypoQuestions({ corpus, documents: [makeDocument(a, first), makeDocument(b, second)], textOf: async () => '' });
  expect(ask('Replication', 'replication')).toEqual([]);
  const [question, ...others] = ask('Replication', 'To do');
  expect(others).toEqual([]);
  expect(question).toMatchObject({ answer: '/hub/a', part: 'hub' });
  expect(question?.text).not.toBe('Replication');
});
