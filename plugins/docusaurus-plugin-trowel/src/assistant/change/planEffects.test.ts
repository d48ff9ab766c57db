import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../search/analyzer.ts';
import { toPlanEffects } from './planEffects.ts';
import { createReadTerms } from './terms.ts';

const read = createReadTerms(createAnalyzer('en'));
const effects = (plan: string) => toPlanEffects(plan, read);
const gone = (plan: string) => [...(effects(plan)?.gone.terms.keys() ?? [])];
const added = (plan: string) => [...(effects(plan)?.added.terms.keys() ?? [])];

describe('a plan in words', () => {
  test.each([
    'Rename `x` to `attempt` in the payment code.',
    'Fix a typo in the error message.',
    'Add a log line when the queue is empty.',
    'Please add more unit tests for the rounding.',
    'Add a metric for the length of the queue.',
    'Reformat the file and sort the imports',
    'Document the retry in KDoc.',
    '',
  ])('changes nothing: %s', (plan) => {
    expect(effects(plan)).toBeUndefined();
  });

  test('takes away what it removes, and not what it keeps', () => {
    expect(gone('Remove the mutex without touching the ledger.')).toContain('mutex');
    expect(gone('Remove the mutex without touching the ledger.')).not.toContain('ledger');
  });

  test('takes away what it replaces, and brings what stands in its place', () => {
    expect(gone('Replace the mutex by a semaphore')).toContain('mutex');
    expect(added('Replace the mutex by a semaphore')).toContain('semaphor');
    expect(gone('Use a semaphore instead of the mutex')).toContain('mutex');
    expect(gone('Switch the export from Latin-1 to UTF-8')).toContain('latin');
  });

  test('knows lengths of time that it changes', () => {
    const { gone: before, added: after } = effects('Lower the delay from four minutes to 30 seconds') ?? {};
    expect(before?.quantities.map(({ key }) => key)).toContain('t:240');
    expect(after?.quantities.map(({ key }) => key)).toContain('t:30');
  });

  test('says how it does things: at the same time, again', () => {
    expect([...(effects('Fetch them concurrently and retry on failure')?.added.notions.keys() ?? [])]).toEqual(
      expect.arrayContaining(['parallel', 'retry']),
    );
  });
});
