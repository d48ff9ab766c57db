import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  makeAnswerEvent,
  makeOffEvent,
  makeStepEvent,
  makeWalkEvent,
  makeWeekEvent,
} from '../../../test/support/readerEvents.ts';
import type { ProgressEvent } from '../event.ts';
import type { WalkedPath } from '../path.ts';
import { fromBase64Url, sum32, sumText, toBase64Url, toFourBytes } from './bytes.ts';
import { decodeProgress, matchSteps } from './decode.ts';
import { deflate } from './deflate.ts';
import { encodeProgress, longestLink } from './encode.ts';
import { toSharedProgress } from './share.ts';
import type { SharedProgress } from './sharedProgress.ts';
import { chooseCoding } from './stepCodes.ts';

afterEach(() => void vi.unstubAllEnvs());

const hub = 'https://hub.example.org/';

function makeShared(overrides: Partial<SharedProgress> = {}): SharedProgress {
  return {
    path: 'paths/newcomer',
    name: 'Ada',
    person: 7,
    since: '2026-11-02',
    on: '2026-11-29',
    steps: [{ id: 'systems/booking', state: 'done', on: '2026-11-03', hash: 'abc' }],
    answers: [],
    ...overrides,
  };
}

function makePath(ids: readonly string[], history: Partial<WalkedPath['history']> = {}): WalkedPath {
  return {
    id: 'paths/newcomer',
    title: 'Newcomer',
    stages: [{ id: 'day-1', title: 'Day one' }],
    steps: ids.map((id) => ({ id, title: id, stage: 'day-1', minutes: 10, hash: `hash of ${id}` })),
    history: { changes: {}, removed: [], renamed: {}, ...history },
  };
}

const encode = (shared: SharedProgress, known: readonly string[] = []) => encodeProgress(shared, { hub, known });

/** Reads a link that must be good, and finds its steps in a path. */
async function open(fragment: string, path: WalkedPath) {
  const reading = await decodeProgress(fragment, hub);
  if (!reading.ok) throw new Error(reading.why);
  return { ...reading.link, ...matchSteps(reading.link, path) };
}

const anyDay = fc.integer({ min: 0, max: 30_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 });
const anySteps = fc
  .uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), { maxLength: 60 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          state: fc.constantFrom('doing' as const, 'done' as const, 'skipped' as const),
          on: anyDay,
          reason: anyText,
        }),
      ),
    ),
  );
const anyAnswers = fc.array(
  fc.record({
    check: anyText,
    text: fc.option(anyText, { nil: undefined }),
    grade: fc.constantFrom(undefined, 'missed' as const, 'partly' as const, 'had' as const),
  }),
  { maxLength: 5 },
);

/** Any free days, in their order. */
const anyDays = fc.record({
  off: fc.array(fc.tuple(fc.nat(1000), fc.nat(399)), { maxLength: 20 }).map((spans) =>
    spans
      .map(([first, more]) => {
        const [from, to] = [first, first + more].map((at) =>
          new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10),
        );
        return { from: from as string, to: to as string };
      })
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  ),
  weekend: fc.uniqueArray(fc.nat(6), { maxLength: 6 }).map((days) => days.sort()),
});

describe('a share link', () => {
  test('gives back what it was made of', async () => {
    await fc.assert(
      fc.asyncProperty(
        anySteps,
        anyAnswers,
        fc.record({
          path: anyText,
          name: anyText,
          person: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
          since: fc.option(anyDay, { nil: undefined }),
          on: anyDay,
          days: fc.option(anyDays, { nil: undefined }),
        }),
        async (steps, answers, rest) => {
          const opened = await open(await encode({ ...rest, steps, answers }), makePath(steps.map(({ id }) => id)));
          expect(opened).toMatchObject(JSON.parse(JSON.stringify(rest)));
          expect(opened.since).toBe(rest.since);
          expect(opened.days).toEqual(rest.days);
          expect(opened.unknown).toBe(0);
          expect([...opened.steps.values()].map(({ id, state, on, reason }) => ({ id, state, on, reason }))).toEqual(
            steps.map(({ reason, ...step }) => ({
              ...step,
              reason: (step.state === 'skipped' && reason) || undefined,
            })),
          );
          expect(opened.answers).toEqual(answers.map((answer) => ({ ...answer, text: answer.text || undefined })));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of 200 steps, one in twenty skipped with a reason, and a year’s days off has at most 1,500 characters', async () => {
    const ids = Array.from({ length: 200 }, (_, at) => `archaeology/why-module-${at}-is-as-it-is`);
    const shared = makeShared({
      steps: ids.map((id, at) => ({
        id,
        state: at % 20 === 0 ? 'skipped' : 'done',
        on: new Date(Date.UTC(2026, 8, 1 + Math.floor(at / 3))).toISOString().slice(0, 10),
        hash: `h${at}`,
        reason: `We retired module ${at}; Grace told me at lunch`,
      })),
      days: {
        weekend: [0, 3, 6],
        off: ['05-01', '05-17', '07-06', '08-30', '10-03', '10-31', '11-18', '12-08', '12-24', '12-31'].map(
          (day, at) => ({
            from: `2026-${day}`,
            to: at === 2 ? '2026-07-24' : `2026-${day}`,
          }),
        ),
      },
    });
    const address = `${hub}mentoring/progress#${await encode(shared, ids)}`;
    expect(address.length).toBeLessThanOrEqual(1500);
    expect((await open(address.split('#')[1] ?? '', makePath(ids))).steps.size).toBe(200);
  });

  test('has only letters that programs leave as they are', async () => {
    expect(await encode(makeShared({ name: 'Ünal <b>&amp;' }))).toMatch(/^[\w-]+$/);
  });

  test('of a path without steps is one', async () => {
    expect((await open(await encode(makeShared({ steps: [] })), makePath([]))).steps.size).toBe(0);
  });
});

describe('a path that was edited since the link was made', () => {
  const steps = ['a', 'b', 'c'].map((id) => ({ id, state: 'done', on: '2026-11-03', hash: `hash of ${id}` }) as const);

  test('has its steps found at other places, and new ones are to do', async () => {
    const opened = await open(await encode(makeShared({ steps })), makePath(['new', 'c', 'a', 'b']));
    expect([...opened.steps.keys()].sort()).toEqual(['a', 'b', 'c']);
  });

  test('has removed and renamed steps found by its history, and others counted', async () => {
    const path = makePath(['z'], {
      renamed: { a: 'z' },
      removed: [{ id: 'b', title: 'B', date: '2026-11-10', summary: 'Tidy up' }],
    });
    const opened = await open(await encode(makeShared({ steps })), path);
    expect([...opened.steps.keys()].sort()).toEqual(['b', 'z']);
    expect(opened.unknown).toBe(1);
  });

  test('says which steps were changed since they were read', async () => {
    const changed = steps.map((step) => (step.id === 'b' ? { ...step, hash: 'before' } : step));
    const unread = { id: 'd', state: 'done', on: '2026-11-03' } as const;
    const opened = await open(
      await encode(makeShared({ steps: [...changed, unread] })),
      makePath(['a', 'b', 'c', 'd'], {
        changes: Object.fromEntries(
          ['a', 'b', 'c', 'd'].map((id) => [id, [{ hash: 'before', date: '2026-11-10', summary: 'Mend' }]]),
        ),
      }),
    );
    expect([...opened.steps.values()].map(({ isChanged }) => isChanged)).toEqual([false, true, false, false]);
  });

  test('says nothing of steps that were read in another language', async () => {
    const read = steps.map((step) => ({ ...step, hash: `empreinte de ${step.id}` }));
    const opened = await open(
      await encode(makeShared({ steps: read })),
      makePath(['a', 'b', 'c'], { changes: { a: [{ hash: 'before', date: '2026-11-10', summary: 'Mend' }] } }),
    );
    expect([...opened.steps.values()].some(({ isChanged }) => isChanged)).toBe(false);
  });

  test.each([200, 1000])('of %d steps gives each step a code of its own', (count) => {
    const ids = Array.from({ length: count }, (_, at) => `decisions/${at}`);
    const { width } = chooseCoding(ids);
    expect(width).toBe(count === 200 ? 2 : 3);
  });
});

describe('a bad share link', () => {
  /** Makes a link of bytes, with a right check sum. */
  function forge(bytes: readonly number[]): string {
    return `1${toBase64Url(Uint8Array.from([...toFourBytes(sum32(bytes)), ...bytes]))}`;
  }
  const hubBytes = toFourBytes(sumText(hub));

  test('that was cut short says so, wherever it was cut', async () => {
    const fragment = await encode(makeShared());
    for (let length = 1; length < fragment.length - 1; length++) {
      const reading = await decodeProgress(fragment.slice(0, length), hub);
      expect(reading, `${length} letters`).toEqual({ ok: false, why: 'cut-short' });
    }
  });

  test('that was altered in one letter is refused', async () => {
    const fragment = await encode(makeShared());
    await fc.assert(
      fc.asyncProperty(fc.nat(fragment.length - 1), fc.constantFrom(...'Aa9_-é .'), async (at, letter) => {
        const altered = fragment.slice(0, at) + letter + fragment.slice(at + 1);
        fc.pre(
          fromBase64Url(altered.slice(1))?.join() !== fromBase64Url(fragment.slice(1))?.join() || altered[0] !== '1',
        );
        expect((await decodeProgress(altered, hub)).ok).toBe(false);
      }),
    );
  });

  test.each([
    [
      'of another hub',
      'other-hub',
      async () => encodeProgress(makeShared(), { hub: 'https://other.example.org/', known: [] }),
    ],
    ['of a newer version', 'newer', async () => `2${(await encode(makeShared())).slice(1)}`],
    ['that is a word', 'no-link', async () => 'hello'],
    ['that is a word with a capital', 'no-link', async () => 'Hello'],
    ['that is a heading of the page', 'no-link', async () => 'trowel-week-and-all-that-is-open'],
    ['that is a heading with a number', 'no-link', async () => '1-introduction-to-all-that-is-odd'],
    ['that is a sentence', 'no-link', async () => '1st%20of%20all,%20Read%20this'],
    ['that has nothing but a full stop', 'no-link', async () => '.'],
    ['with 60,000 full stops in it', 'no-link', async () => `1${'.'.repeat(60_000)}a`],
    ['whose first letter was changed', 'altered', async () => `A${(await encode(makeShared())).slice(1)}`],
    ['1 MB long', 'too-long', async () => '1'.repeat(1_000_000)],
    ['with a letter that no link has', 'altered', async () => `${await encode(makeShared())}<b>x`],
    ['with more behind its end', 'altered', async () => `${await encode(makeShared())}AAAA`],
    [
      'of random bytes with a right check sum',
      'altered',
      async () => forge([...hubBytes, 2, 9, ...Array(11).fill(255)]),
    ],
    [
      'whose week has no working day',
      'altered',
      async () => encode(makeShared({ days: { weekend: [0, 1, 2, 3, 4, 5, 6] } })),
    ],
    [
      'with 10,000 days off in a row',
      'altered',
      async () => encode(makeShared({ days: { off: [{ from: '2026-01-01', to: '2053-05-18' }] } })),
    ],
    [
      'that would unpack to ten million bytes',
      'altered',
      async () => {
        const bomb = await deflate(new Uint8Array(10_000_000));
        const length = [(bomb.length % 128) + 128, Math.floor(bomb.length / 128)];
        return forge([...hubBytes, 0, ...length, ...bomb]);
      },
    ],
  ])('%s is refused: %s', async (_, why, make) => {
    expect(await decodeProgress(await make(), hub)).toEqual({ ok: false, why });
  });

  test('never throws, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(255), { maxLength: 60 }), async (bytes) => {
        expect((await decodeProgress(forge([...hubBytes, ...bytes]), hub)).ok).toBe(false);
      }),
    );
    expect(longestLink).toBeLessThan(100_000);
  });

  test('is good with the full stop of its sentence behind it', async () => {
    expect((await decodeProgress(`${await encode(makeShared())}).`, hub)).ok).toBe(true);
  });
});

describe('what somebody shares', () => {
  const path = makePath(['a', 'b', 'c'], { renamed: { old: 'a' } });
  const events: readonly ProgressEvent[] = [
    makeWalkEvent({ id: 'walk', path: path.id, since: '2026-11-02' }),
    makeStepEvent({ step: 'old', hash: 'h' }),
    makeStepEvent({ step: 'b', state: 'skipped', reason: 'Built it' }),
    makeStepEvent({ step: 'c', state: 'todo' }),
    makeStepEvent({ step: 'elsewhere' }),
    makeAnswerEvent({ check: 'q', text: 'Two sums?', grade: undefined }),
    makeAnswerEvent({ check: 'q', text: undefined, grade: 'had' }),
    makeAnswerEvent({ check: 'private', text: 'No idea' }),
  ];
  const choice = { name: 'Ada', today: '2026-11-29', checks: ['q', 'unanswered'] };

  test('is that path alone, and of the answers those that they choose', () => {
    expect(toSharedProgress(events, path, choice)).toMatchObject({
      path: path.id,
      since: '2026-11-02',
      steps: [
        { id: 'a', state: 'done', hash: 'h' },
        { id: 'b', state: 'skipped', reason: 'Built it' },
      ],
      answers: [{ check: 'q', text: 'Two sums?', grade: 'had' }],
    });
  });

  test('has the free days that move dates of the path, and no others', () => {
    const timed = { ...path, stages: [{ id: 'day-1', title: 'Day one', within: '1 week' }] };
    const daysOf = (...more: readonly ProgressEvent[]) => toSharedProgress([...events, ...more], timed, choice).days;
    expect(daysOf()).toBeUndefined();
    // The fifth working day is the 10th.
    const off = ['2026-11-01', '2026-11-04', '2026-11-09', '2026-11-11'].map((day) =>
      makeOffEvent({ from: day, to: day }),
    );
    expect(daysOf(...off)?.off?.map(({ from }) => from)).toEqual(['2026-11-04', '2026-11-09']);
    expect(daysOf(makeWeekEvent({ weekend: [5, 6] }))).toEqual({ off: [], weekend: [5, 6] });
    expect(daysOf(makeWeekEvent({ weekend: [6, 0] }))).toBeUndefined();
  });

  test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('has the days of the reader’s clock in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const done = ['00:30', '23:30'].map((time, at) =>
      makeStepEvent({ step: path.steps[at]?.id, at: new Date(`2026-11-02T${time}`).toISOString() }),
    );
    expect(toSharedProgress(done, path, choice).steps.map(({ on }) => on)).toEqual(['2026-11-02', '2026-11-02']);
  });

  test('has the same number in all links of one person, and another in another person’s', () => {
    const { person } = toSharedProgress(events, path, choice);
    expect(toSharedProgress([...events, makeStepEvent({ id: 'z' })], path, { ...choice, name: 'A.' }).person).toBe(
      person,
    );
    expect(toSharedProgress([makeWalkEvent({ id: 'other', path: path.id })], path, choice).person).not.toBe(person);
  });
});
