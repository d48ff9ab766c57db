import { badgesAnchor, badgesTitle, type ContentsOf, creditAnchor, creditTitle } from 'docusaurus-plugin-trowel/client';
import { listLogs, listSections, mentoringHeading } from './sections.ts';

/** Lists the headings of the part for the page's table of contents. */
export const contents: ContentsOf<'person'> = (part) =>
  [
    ...(part.mentoring ? [mentoringHeading()] : []),
    ...listSections(part),
    ...(part.credit ? [{ id: creditAnchor, title: creditTitle() }] : []),
    ...(part.badges ? [{ id: badgesAnchor, title: badgesTitle() }] : []),
    ...listLogs(part),
  ].map(({ id, title }) => ({ id, title }));
