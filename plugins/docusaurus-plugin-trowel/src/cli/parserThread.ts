import { toCustomKinds } from '../config/customKinds.ts';
import { parseFile } from '../content/fileParser.ts';
import type { ParseOptions } from '../content/pageParser.ts';
import type { FileToParse } from '../content/reader.ts';
import { type StoredPage, toStored } from '../content/storedPage.ts';

/** How pages are parsed, as another thread can be told: kinds by the text of the hub's file. */
export interface ParserSettings extends Pick<ParseOptions, 'otherSites'> {
  readonly file?: string;
}

/** Makes the function that parses files in a thread of its own. */
export function createParser({ file, otherSites }: ParserSettings): (files: readonly FileToParse[]) => StoredPage[] {
  const options: ParseOptions = {
    ...(file !== undefined && { kinds: toCustomKinds({ file }) }),
    ...(otherSites && { otherSites }),
  };
  return (files) =>
    files.map(({ ref, content }) =>
      toStored(
        // A buffer is plain bytes once it has been sent.
        parseFile(ref, content.type === 'bytes' ? { ...content, bytes: Buffer.from(content.bytes) } : content, options),
      ),
    );
}
