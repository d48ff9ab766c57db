import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSessionFragment, toSessionFragment } from './address.ts';

test('a link into a session says the stage and the name, whatever they are', () => {
  const text = fc.string({ maxLength: 40, unit: 'binary' }).map((value) => value.replaceAll(/\p{Surrogate}/gu, ''));
  fc.assert(
    fc.property(text, text, (stage, person) => {
      const fragment = toSessionFragment({ stage, person });
      if (fragment.length <= 500) expect(readSessionFragment(`#${fragment}`)).toEqual({ stage, person });
    }),
  );
});

test('an anchor is no session', () => {
  expect(readSessionFragment('#stage-week-1')).toBeUndefined();
  expect(readSessionFragment('')).toBeUndefined();
});
