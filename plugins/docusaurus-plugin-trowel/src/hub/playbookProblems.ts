import { blocks } from '../content/blockTypes.ts';
import type { KindFields } from '../content/kinds/index.ts';
import type { Problem } from '../content/problem.ts';
import type { HubEntry, PlaybookPlan, SessionLack } from './hub.ts';

/** Finds what is wrong with a compiled playbook: it is empty, or one for mentors has stages for which sessions lack something. */
export function findPlaybookProblems(playbook: HubEntry, { stages }: PlaybookPlan): readonly Problem[] {
  const place = {
    severity: 'warning',
    source: playbook.source,
    at: playbook.places.collect,
    field: 'collect',
  } as const;
  if (stages.length === 0) {
    const message =
      'No page that `collect` selects has a block; tag pages, write blocks such as `:::ask`, or widen the selection.';
    return [{ code: 'empty-playbook', message, ...place }];
  }
  if ((playbook.fields as KindFields<'playbook'>).for !== 'mentor') return [];
  const thin = stages.filter(({ lacks }) => lacks.length > 0);
  if (thin.length === 0) return [];
  const sayStage = ({ title, lacks }: (typeof thin)[number]) =>
    `${title === '' ? '' : `“${title}” has `}no ${lacks.map(sayLack).join(', no ')}`;
  const message = `Sessions with this playbook lack something: ${thin.map(sayStage).join('; ')}. Write it on a page that the playbook collects.`;
  return [{ code: 'thin-playbook', message, ...place }];
}

function sayLack(lack: SessionLack): string {
  return lack === 'story'
    ? 'story about its systems or skills'
    : `\`:::${lack}\` (${blocks[lack].label.toLowerCase()})`;
}
