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
          'What was decided, when, by whom, and under which constraints. Rejected and superseded ones stay here: they explain what was tried.',
      });
    case 'archaeology':
      return translate({
        id: 'theme.trowel.intro.archaeology',
        message:
          'Why things are as they are: how they came to be, what they cost now, and what breaks if somebody cleans them up.',
      });
    case 'system':
      return translate({
        id: 'theme.trowel.intro.system',
        message: 'What we run: what each system does here, who knows it, and the decisions and constraints behind it.',
      });
    case 'constraint':
      return translate({
        id: 'theme.trowel.intro.constraint',
        message:
          'What we could not choose: laws, contracts, machines, partners. Some still hold. Others are lifted, and the decisions that rested on them can be reconsidered.',
      });
    case 'challenge':
      return translate({
        id: 'theme.trowel.intro.challenge',
        message:
          'Problems that people meet again and again. Look one up by its error text; find its cause and how to resolve it.',
      });
    case 'story':
      return translate({
        id: 'theme.trowel.intro.story',
        message: 'Who did what, what was hard and what changed: successes, and failures to learn from.',
      });
    case 'pattern':
      return translate({
        id: 'theme.trowel.intro.pattern',
        message: 'How we do things here, and when we do them otherwise.',
      });
    case 'path':
      return translate({
        id: 'theme.trowel.intro.path',
        message:
          'What to read when you are new to a role, in an order that makes sense and in steps that fit a busy day.',
      });
    case 'playbook':
      return translate({
        id: 'theme.trowel.intro.playbook',
        message: 'What to ask, point out, try and watch in a session.',
      });
    case 'person':
      return translate({
        id: 'theme.trowel.intro.person',
        message: 'Whom to ask: what each person knows, teaches and wants to learn, and when they are at work.',
      });
    case 'engagement':
      return translate({
        id: 'theme.trowel.intro.engagement',
        message: 'Who learns from whom: what they work towards, until when, and what came of it.',
      });
    case 'rotation':
      return translate({
        id: 'theme.trowel.intro.rotation',
        message: 'Who observes whom on call, and what to watch for.',
      });
    case 'pilot':
      return translate({
        id: 'theme.trowel.intro.pilot',
        message: 'Small groups that try mentoring, and what came of it.',
      });
    case 'retrospective':
      return translate({
        id: 'theme.trowel.intro.retrospective',
        message: 'What worked, what did not, and what changed because of it.',
      });
    default:
      return '';
  }
}
