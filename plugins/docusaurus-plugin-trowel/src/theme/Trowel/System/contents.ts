import type { ContentsOf } from 'docusaurus-plugin-trowel/client';
import { listSections, missingTitle, peopleTitle } from './sections.ts';

/** Lists the headings of the part for the page's table of contents. */
export const contents: ContentsOf<'system'> = (part) => [
  ...(part.people.length > 0 ? [peopleTitle()] : []),
  ...(part.missing ? [missingTitle()] : []),
  ...listSections(part),
];
