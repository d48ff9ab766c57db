import { expect, test } from 'vitest';
import { formOf } from '../../test/support/writtenDrafts.ts';
import { changePage, readPage } from './changedPage.ts';
import { confirmDraft, fitDraft, startDraft } from './draft.ts';

const form = formOf('story');

test('a page begins with what is known of it, and with the sections of its kind', () => {
  const request = { title: 'It worked', system: 'gate', skill: 'payments', path: 'backend', stage: 'week-1' };
  expect(startDraft(form, { request, today: '2026-01-02' })).toEqual({
    kind: 'story',
    values: {
      ...{ title: 'It worked', systems: ['gate'], skills: ['payments'], paths: ['backend/week-1'] },
      ...{ date: '2026-01-02', lesson: 'success' },
    },
    lead: '',
    sections: ['What was hard', 'What we did', 'What changed'].map((heading) => ({ heading, text: '' })),
  });
});

test('an engagement begins as a proposal, with the people and skills that are known', () => {
  const request = {
    mentor: 'tiago',
    mentee: 'noor, tia',
    form: 'group',
    skill: 'sql,go',
    start: '2026-01-05',
    end: '2026-03-27',
  };
  const { values } = startDraft(formOf('engagement'), { request, today: '2026-01-02' });
  expect(values).toEqual({
    ...{ mentor: 'tiago', mentees: ['noor', 'tia'], form: 'group', skills: ['sql', 'go'], status: 'proposed' },
    ...{ start: '2026-01-05', end: '2026-03-27', rhythm: '4 weeks', hours: '2' },
  });
});

test.each([
  ['challenge', { owner: 'ana', rotation: 'winter', systems: ['gates'] }],
  ['archaeology', { owner: 'ana', rotation: 'winter', systems: ['gates'], witnesses: ['ana', 'lea'] }],
] as const)('what was seen in a rotation begins as %s with the three parts of a debrief', (kind, values) => {
  const request = { system: 'gates', rotation: 'winter', owner: 'ana', witnesses: 'ana,lea' };
  const draft = startDraft(formOf(kind), { request, today: '2026-01-02' });
  expect(draft.values).toEqual(values);
  expect(draft.sections.map(({ heading }) => heading)).toEqual([
    ...formOf(kind).sections,
    'Timeline with guesses',
    'What made you turn',
    'What is left',
  ]);
});

test.each(['system', 'decision', 'guide', 'story'] as const)('who confirms a %s changes one line', (kind) => {
  const page = '---\ntitle: A  # as it is\nverified: 2020-01-31\ntags: [b]\n---\n\nText.\n';
  const changed = changePage(formOf(kind), confirmDraft(readPage(formOf(kind), page), '2026-11-29'), page);
  expect(changed).toEqual({ text: page.replace('2020-01-31', '2026-11-29') });
});

test('an engagement begins with the hours of its form, whatever a link says', () => {
  const start = (form: string) => startDraft(formOf('engagement'), { request: { form }, today: '2026-01-02' }).values;
  expect(start('peer')).toEqual({ status: 'proposed', form: 'peer', rhythm: '4 weeks', hours: '1' });
  expect(start('constructor')).toMatchObject({ hours: '2.5' });
});

test('of a draft of an older form nothing is lost: what does not fit is kept beside', () => {
  const stored = {
    values: { title: 'A', mentor: 'ana', measure: { what: 'x', was: '7' }, mentees: 'bo', tags: ['a'] },
    rest: { colour: 'red', authors: ['cy'] },
    sections: [{ heading: 'Old', text: 'Said.' }, { heading: 'What changed', text: '' }, 'x'],
  };
  expect(fitDraft(form, stored)).toEqual({
    draft: {
      kind: 'story',
      values: { title: 'A', tags: ['a'], authors: ['cy'] },
      lead: '',
      sections: ['Old', 'What changed', 'What was hard', 'What we did'].map((heading) => ({
        heading,
        text: heading === 'Old' ? 'Said.' : '',
      })),
    },
    rest: { mentor: 'ana', measure: { what: 'x', was: '7' }, mentees: 'bo', colour: 'red' },
  });
});

test.each([undefined, null, 7, 'x', [], { values: [] }, { sections: {} }])(
  'a stored %j is an empty draft',
  (stored) => {
    expect(fitDraft(form, stored)).toMatchObject({ draft: { values: {}, lead: '' }, rest: {} });
  },
);
