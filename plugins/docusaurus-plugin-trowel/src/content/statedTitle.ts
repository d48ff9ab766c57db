import type { Outline } from './outline.ts';
import type { RecordText } from './recordText.ts';
import { asText } from './textValues.ts';
import { isIdentifier, toTitle } from './title.ts';

interface TitleSource {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly outline: Outline;
  readonly record: RecordText | undefined;
  readonly name: string;
}

/** Chooses the title: front matter's, a heading's, or the words of the file name. It is never empty and never a section's name. */
export function chooseTitle({ fields, outline, record, name }: TitleSource): string {
  const heading = outline.title ?? record?.title;
  return asText(fields.title) ?? (heading !== undefined && !isIdentifier(heading) ? heading : toTitle(name));
}
