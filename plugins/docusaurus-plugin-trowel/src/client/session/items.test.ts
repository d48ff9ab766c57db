import { expect, test } from 'vitest';
import type { EntryLink } from '../../site/links.ts';
import type { PlaybookPart } from '../../site/playbookProps.ts';
import { findItems, listItems } from './items.ts';

const link = (id: string): EntryLink => ({ id, kind: 'guide', title: id, permalink: `/${id}` });
const makeBlock = (id: string, type: 'ask' | 'pitfall', module: number) => ({
  id,
  type,
  module,
  minutes: 5,
  title: id,
});

const part: PlaybookPart = {
  type: 'playbook',
  id: 'playbook/p',
  counts: {},
  stages: [
    {
      id: 'one',
      title: 'One',
      steps: [],
      stories: [1],
      lacks: [],
      pages: [
        {
          entry: link('a'),
          blocks: [{ ...makeBlock('a#q', 'ask', 0), behind: 0, anchor: 'why' }, makeBlock('a#p', 'pitfall', 1)],
        },
      ],
    },
  ],
  own: [{ entry: link('mentors'), isOwn: true, blocks: [makeBlock('mentors#p', 'pitfall', 2)] }],
  stories: [link('story/x'), link('story/y')],
  challenges: [link('challenge/myth')],
};

test('a session is made of the blocks of all stages, the mentor’s own pitfalls and the stories of its stage', () => {
  expect(listItems(part, 'one').map(({ id, use, stage }) => `${use} ${id} ${stage}`)).toEqual([
    'ask a#q one',
    'pitfall a#p one',
    'own mentors#p ',
    'story story/y ',
  ]);
});

test('a question knows its place on its page, and the misconception behind it', () => {
  const [question] = listItems(part, 'one');
  expect(question).toMatchObject({ permalink: '/a#why', module: 0, behind: { title: 'challenge/myth' } });
});

test('a plan keeps its order, also with a story of another stage, and loses what the playbook has no longer', () => {
  expect(findItems(part, ['story/x', 'gone', 'a#p']).map(({ id }) => id)).toEqual(['story/x', 'a#p']);
});
