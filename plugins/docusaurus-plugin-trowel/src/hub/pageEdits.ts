import type { StepVersion } from '../content/stepVersion.ts';

/** One text of a page, and the commit that wrote it. */
export interface Version {
  readonly text: StepVersion;
  readonly date: string;
  readonly summary: string;
}

/** Two texts of a page, and the commit that wrote the second. */
export interface Edit extends Pick<Version, 'date' | 'summary'> {
  readonly before: StepVersion;
  readonly after: StepVersion;
}

const mostSections = 3;

/** Pairs each text of a page with the one before it. */
export function toEdits(versions: readonly Version[]): Edit[] {
  return versions.flatMap(({ text, date, summary }, at) => {
    const before = versions[at + 1]?.text;
    return before ? [{ before, after: text, date, summary }] : [];
  });
}

/** Returns the hash of a page's text. */
export const toPageText = ({ hash }: StepVersion): string | undefined => hash;

/** Makes the function that finds the hash of a block in a text, by its own id: blocks are renamed with their path. */
export function createBlockReader(id: string): (text: StepVersion) => string | undefined {
  const own = id.slice(id.lastIndexOf('#') + 1);
  return ({ blocks }) => blocks.find((block) => block.id === own)?.hash;
}

/** Lists the headings of the sections that an edit changed: the first few. */
export function findChangedSections(before: StepVersion, after: StepVersion): string[] {
  const known = new Map(before.sections);
  const changed = after.sections.filter(([heading, hash]) => known.get(heading) !== hash).map(([heading]) => heading);
  return changed.filter((heading) => heading !== '').slice(0, mostSections);
}
