// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import { translate } from '@docusaurus/Translate';
import type { KindName } from '../../content/kinds/names.ts';

/** Says what the entries of a kind are for, above their list. */
export function kindIntro(kind: KindName): string {
  switch (kind) {
    case 'decision':
      return translate({
        id: 'theme.trowel.intro.decision',
        message:
          'What was decided, when, by whom, and under which constraints. Rejected and superseded ones stay here: they are half of the answer.',
      });
    case 'archaeology':
      return translate({
        id: 'theme.trowel.intro.archaeology',
        message:
          'Why things are as they are: what they looked like then, what they cost now, what breaks if someone tidies them up.',
      });
    case 'system':
      return translate({
        id: 'theme.trowel.intro.system',
        message: 'What we run: what each system does here, who knows it, and the layers that it is made of.',
      });
    case 'constraint':
      return translate({
        id: 'theme.trowel.intro.constraint',
        message:
          'What was never our choice: laws, contracts, machines, partners. Some still hold; some were lifted, and what rested on them can change.',
      });
    case 'challenge':
      return translate({
        id: 'theme.trowel.intro.challenge',
        message: 'Problems that people meet again: the symptom as it shows, the cause, the resolution.',
      });
    case 'story':
      return translate({
        id: 'theme.trowel.intro.story',
        message: 'Who did what, what was hard, what changed. Failures told to learn from are among them.',
      });
    case 'pattern':
      return translate({ id: 'theme.trowel.intro.pattern', message: 'How we do things here, and when we do not.' });
    case 'path':
      return translate({
        id: 'theme.trowel.intro.path',
        message: 'Ways through the hub for somebody new to a role, in steps that fit a busy day.',
      });
    case 'playbook':
      return translate({
        id: 'theme.trowel.intro.playbook',
        message: 'What to ask, point out, try and watch in a session.',
      });
    case 'person':
      return translate({
        id: 'theme.trowel.intro.person',
        message: 'Whom to ask: what each knows, teaches and wants to learn, and when they are awake.',
      });
    default:
      return '';
  }
}
