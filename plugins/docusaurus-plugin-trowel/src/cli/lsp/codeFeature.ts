import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { toHover } from '../../editor/codeNotes.ts';
import type { Feature, OpenFile } from './feature.ts';
import { answersAt, findGoverned, toCodeDiagnostics } from './governedFile.ts';

/** What the server answers about code. */
export const codeFeature: Feature = {
  diagnostics(open) {
    const governed = findGoverned(open);
    return governed ? toCodeDiagnostics(governed, open) : [];
  },
  hover(open, { line }) {
    const governed = findGoverned(open);
    if (!governed) return undefined;
    const found = line === 0 ? governed.answer.answers : answersAt(governed.answer, line + 1);
    if (found.length === 0) return undefined;
    return { contents: { kind: 'markdown', value: toHover(found, ({ source }) => addressOf(open, source)) } };
  },
  definition(open, { line }) {
    const governed = findGoverned(open);
    if (!governed || open.known.root === '') return undefined;
    const start = { line: 0, character: 0 };
    return answersAt(governed.answer, line + 1).map(({ page }) => ({
      uri: addressOf(open, page.source),
      range: { start, end: start },
    }));
  },
};

/** Returns the address that opens a page: of its file, or where it is published. */
function addressOf({ known }: Pick<OpenFile, 'known'>, source: string): string {
  return known.root === '' ? source : pathToFileURL(path.join(known.root, source)).href;
}
