// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import { translate } from '@docusaurus/Translate';
import type { KindName } from '../../content/kinds/names.ts';

/** Returns the singular and the plural of a kind, with a bar between them, as Docusaurus writes plurals. */
export function kindForms(kind: KindName): string {
  switch (kind) {
    case 'decision':
      return translate({ id: 'theme.trowel.kind.decision', message: 'Decision|Decisions' });
    case 'archaeology':
      return translate({ id: 'theme.trowel.kind.archaeology', message: 'Archaeology|Archaeology' });
    case 'system':
      return translate({ id: 'theme.trowel.kind.system', message: 'System|Systems' });
    case 'constraint':
      return translate({ id: 'theme.trowel.kind.constraint', message: 'Constraint|Constraints' });
    case 'challenge':
      return translate({ id: 'theme.trowel.kind.challenge', message: 'Challenge|Challenges' });
    case 'story':
      return translate({ id: 'theme.trowel.kind.story', message: 'Story|Stories' });
    case 'pattern':
      return translate({ id: 'theme.trowel.kind.pattern', message: 'Pattern|Patterns' });
    case 'path':
      return translate({ id: 'theme.trowel.kind.path', message: 'Onboarding path|Onboarding paths' });
    case 'playbook':
      return translate({ id: 'theme.trowel.kind.playbook', message: 'Playbook|Playbooks' });
    case 'person':
      return translate({ id: 'theme.trowel.kind.person', message: 'Person|People' });
    case 'engagement':
      return translate({ id: 'theme.trowel.kind.engagement', message: 'Engagement|Engagements' });
    case 'rotation':
      return translate({ id: 'theme.trowel.kind.rotation', message: 'Shadowing rotation|Shadowing rotations' });
    case 'pilot':
      return translate({ id: 'theme.trowel.kind.pilot', message: 'Pilot|Pilots' });
    case 'retrospective':
      return translate({ id: 'theme.trowel.kind.retrospective', message: 'Retrospective|Retrospectives' });
    case 'guide':
      return translate({ id: 'theme.trowel.kind.guide', message: 'Guide|Guides' });
    case 'log':
      return translate({ id: 'theme.trowel.kind.log', message: 'Log entry|Decision logs' });
  }
}
