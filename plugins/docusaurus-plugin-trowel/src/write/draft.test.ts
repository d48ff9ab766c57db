import { expect, test } from 'vitest';
import { formOf } from '../../test/support/writtenDrafts.ts';
import { fitDraft, startDraft } from './draft.ts';

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
    ...{ start: '2026-01-05', end: '2026-03-27', rhythm: '2 weeks', hours: '2.5' },
  });
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
