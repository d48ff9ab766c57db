import type { CodeLens } from 'vscode-languageserver';
import { toCountWords } from '../../editor/codeNotes.ts';
import { isBeside } from '../../why/answer.ts';
import type { GoverningPage } from '../../why/types.ts';
import type { OpenFile } from './feature.ts';
import { type GovernedFile, pagesAt } from './governedFile.ts';

/** The command that shows why code is as it is. */
export const whyCommand = 'trowel.why';

/** What the command is told: the file, and the pages to show. */
export interface WhyArguments {
  readonly uri: string;
  readonly pages: readonly string[];
  /** False where the editor shows the answer in its own way. */
  readonly show?: boolean;
}

/** How many lenses a file has at most, of each sort. */
const mostLenses = 50;

/** Makes what stands above markers, and above what has changed in a governed file where no marker does: `2 landmines · why?` */
export function toCodeLenses({ answer, markers, whole, regions }: GovernedFile, { document }: OpenFile): CodeLens[] {
  const lens = (line: number, pages: readonly GoverningPage[]): CodeLens => ({
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    command: {
      title: `${toCountWords(pages)} · why?`,
      command: whyCommand,
      arguments: [{ uri: document.uri, pages: pages.map(({ id }) => id) } satisfies WhyArguments],
    },
  });
  const marked = [...new Set(markers.map(({ line }) => line))].filter((line) => pagesAt(answer, line).length > 0);
  const bare = regions.filter(
    ({ first, count }) => !marked.some((line) => isBeside(line, [first, Math.max(first, first + count - 1)])),
  );
  const last = document.lineCount - 1;
  return [
    ...marked.slice(0, mostLenses).map((line) => lens(line - 1, pagesAt(answer, line))),
    ...(whole.length > 0 ? bare.slice(0, mostLenses).map(({ first }) => lens(Math.min(first - 1, last), whole)) : []),
  ];
}
