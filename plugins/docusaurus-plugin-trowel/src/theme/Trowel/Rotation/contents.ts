import { translate } from '@docusaurus/Translate';
import type { ContentsOf } from 'docusaurus-plugin-trowel/client';

/** The heading of the turns. */
export function turnsTitle() {
  return { id: 'trowel-turns', title: translate({ id: 'theme.trowel.rotation.turns', message: 'Turns' }) };
}

/** The heading of what to watch for. */
export function sheetTitle() {
  return { id: 'trowel-watch', title: translate({ id: 'theme.trowel.rotation.watch', message: 'What to watch' }) };
}

/** The heading of the debrief. */
export function debriefTitle() {
  return {
    id: 'trowel-debrief',
    title: translate({ id: 'theme.trowel.rotation.debrief', message: 'After an incident' }),
  };
}

/** Lists the headings of the part for the page's table of contents. */
export const contents: ContentsOf<'rotation'> = ({ turns, sheet }) => [
  ...(turns.length > 0 ? [turnsTitle()] : []),
  ...(sheet.length > 0 ? [sheetTitle()] : []),
  debriefTitle(),
];
