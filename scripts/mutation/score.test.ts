import { expect, test } from 'vitest';
import { formatScores, scoreByFolder } from './score.ts';

const mutant = (fileName: string, status: 'Killed' | 'Survived' | 'NoCoverage' | 'Timeout' | 'Ignored') => ({
  fileName,
  status,
});

test('a score counts killed and endless mutants as noticed, ignored ones not at all, and lists folders first', () => {
  const scores = scoreByFolder(
    [
      mutant('src/hub/topologicalOrder.ts', 'Killed'),
      mutant('src/hub/topologicalOrder.ts', 'Timeout'),
      mutant('src/hub/ledger.ts', 'Survived'),
      mutant('src/hub/ledger.ts', 'NoCoverage'),
      mutant('src/hub/ledger.ts', 'Ignored'),
    ],
    'src',
  );
  expect(formatScores(scores)).toBe(
    [' 50.0 %  2 of 4  hub/', '  0.0 %  0 of 2  hub/ledger.ts', '100.0 %  2 of 2  hub/topologicalOrder.ts'].join('\n'),
  );
});
