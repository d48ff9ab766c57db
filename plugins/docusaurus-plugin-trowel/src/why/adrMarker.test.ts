import { describe, expect, test } from 'vitest';
import { makeGoverningPage } from '../../test/support/governingPage.ts';
import { createAnswerWhy } from './answer.ts';
import { findMarkers } from './marker.ts';

const namesIn = (text: string) => findMarkers(text).map(({ name }) => name);

describe('markers of adrkit', () => {
  test.each([
    ['// @adr 0012', ['0012']],
    ['  # @adr 0012, 0013: as the bank asks', ['0012', '0013']],
    ['/** @adr 0012 */', ['0012']],
    [' * @adr 0012', ['0012']],
    ['-- @adr 0012', ['0012']],
    ['<!-- @adr 0012 -->', ['0012']],
    ['{/* @adr 0012 */}', ['0012']],
    ['"""@adr 0012"""', ['0012']],
    ['\ufeff// @adr 0012', ['0012']],
    ['// @adr 01ARZ3NDEKTSV4RRFFQ69G5FAV', ['01ARZ3NDEKTSV4RRFFQ69G5FAV']],
    ['// @adr 0012 1234567', ['0012']],
    ['// @adr payments:0012, 0013', ['0013']],
    [`// @adr 0001${', 0002'.repeat(150)}`, ['0001', ...Array(99).fill('0002')]],
  ])('reads %s', (line, names) => {
    expect(namesIn(line)).toEqual(names);
    expect(findMarkers(line).every(({ isAdr }) => isAdr)).toBe(true);
  });

  test.each([
    'send(); // @adr 0012',
    'log("// @adr 0012")',
    '// see @adr 0012',
    '// @adr 12',
    '// @adr 0012-one-queue',
    '// @adr one-queue',
    '// @adrkit/core 0012',
    '// @adr payments:0012',
    '// @ADR 0012',
    '@adr 0012',
  ])('finds none in %s, where adrkit finds none either', (line) => {
    expect(namesIn(line)).toEqual([]);
  });

  test('name records alone, and are never reported as unknown', () => {
    const ask = createAnswerWhy([
      makeGoverningPage('decision/0012-one-queue', { number: 12, names: ['0012-one-queue', '#12'] }),
      makeGoverningPage('archaeology/0013', { names: ['0013'] }),
    ]);
    const { answers, unknown } = ask([{ path: 'a.ts', markers: findMarkers('// @adr 0012, 0013\n// @why 0099') }]);
    expect(answers.map(({ page }) => page.id)).toEqual(['decision/0012-one-queue']);
    expect(unknown.map(({ name }) => name)).toEqual(['0099']);
  });
});
