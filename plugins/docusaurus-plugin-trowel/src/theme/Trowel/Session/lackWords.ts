import { translate } from '@docusaurus/Translate';
import type { KindName, SessionLack } from 'docusaurus-plugin-trowel/props';
import type { WriteRequest } from 'docusaurus-plugin-trowel/shared';

/** Names what a stage has none of. */
export function lackLabel(what: SessionLack): string {
  switch (what) {
    case 'ask':
      return translate({ id: 'theme.trowel.session.noAsk', message: 'a question' });
    case 'exercise':
      return translate({ id: 'theme.trowel.session.noExercise', message: 'an exercise' });
    case 'shadow':
      return translate({ id: 'theme.trowel.session.noShadow', message: 'something to shadow' });
    case 'lens':
      return translate({ id: 'theme.trowel.session.noLens', message: 'a review lens' });
    case 'story':
      return translate({ id: 'theme.trowel.session.noStory', message: 'a story' });
  }
}

/** The kind of page on which each is usually written. */
const kindOf: Readonly<Record<SessionLack, KindName>> = {
  ask: 'archaeology',
  exercise: 'pattern',
  shadow: 'challenge',
  lens: 'pattern',
  story: 'story',
};

/** Says what page to begin for what a stage lacks. */
export function writeRequest(
  what: SessionLack,
  { path, stage }: { readonly path?: string; readonly stage?: string },
): WriteRequest {
  return {
    kind: kindOf[what],
    path: path?.slice(path.indexOf('/') + 1),
    stage,
    ...(what !== 'story' && { block: what }),
  };
}
