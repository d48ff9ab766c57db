import { expect, test } from 'vitest';
import { layOutSession } from './agenda.ts';
import { type PlanWords, toPlanMarkdown, type WrittenItem } from './markdown.ts';

const words: PlanWords = {
  title: 'Session: Noor',
  minutes: (minutes) => `${minutes} min`,
  point: (type) => ({ heading: type }),
  along: 'Until next time',
  use: (use) => use,
  behind: 'Often misunderstood:',
  agreedBefore: 'You agreed:',
  notes: 'Notes',
  commitments: 'What you agree',
};

function makeItem(overrides: Partial<WrittenItem> = {}): WrittenItem {
  return { id: 'a', use: 'ask', stage: '', page: 'p', minutes: 5, title: 'Why?', permalink: '/p', ...overrides };
}

test('a plan is a list to tick, with links that work outside of the site', () => {
  const behind = { title: 'A myth', permalink: '/myth' };
  const agenda = layOutSession([makeItem({ behind }), makeItem({ id: 'l', use: 'lens', title: 'Undo' })], 25);
  const text = toPlanMarkdown({
    agenda,
    words,
    agreedBefore: '- [ ] Draw it\nAsk Leif',
    commitments: 'Read 0007',
    origin: 'https://hub.example',
  });
  expect(text).toBe(`# Session: Noor

## arrive (3 min)

You agreed:

- [ ] Draw it
- [ ] Ask Leif

## ask (19 min)

- [ ] [Why?](<https://hub.example/p>)
  - Often misunderstood: [A myth](<https://hub.example/myth>)

## agree (3 min)

## Until next time

- [ ] lens: [Undo](<https://hub.example/p>)

## What you agree

- Read 0007
`);
});

test('what comes from content and from people is text in a plan', () => {
  const agenda = layOutSession([makeItem({ title: '<img onerror=x>](javascript:y) *b*' })], 25);
  const text = toPlanMarkdown({ agenda, words, notes: '# <script>\n\n[x](y)', origin: 'https://hub.example' });
  expect(text).toContain('\\<img onerror=x\\>\\](javascript:y) \\*b\\*');
  expect(text).toContain('- \\# \\<script\\>\n- \\[x\\](y)');
});
