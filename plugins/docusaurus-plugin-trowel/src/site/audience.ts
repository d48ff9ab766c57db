import { type Audience, audiences } from '../content/audience.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';

/** Names the audience of one build, in place of the option. */
const audienceVariable = 'TROWEL_AUDIENCE';

/** Returns who a build is for: as the environment says, or else the option. Throws an error with the fix for a word that is no audience. */
export function readAudience(option: Audience, env: Readonly<Record<string, string | undefined>>): Audience {
  const written = env[audienceVariable];
  if (written === undefined || written === '') return option;
  const found = audiences.find((audience) => audience === written);
  if (found !== undefined) return found;
  throw new Error(
    `${audienceVariable} is \`${written}\`, which is no audience; set it to ${audiences.join(', ')}.${didYouMean(written, audiences)} Nothing was built, so that nothing is published by a slip.`,
  );
}
