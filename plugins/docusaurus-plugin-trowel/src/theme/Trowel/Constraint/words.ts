import { translate } from '@docusaurus/Translate';
import type { ConstraintPart } from 'docusaurus-plugin-trowel/props';

/** Returns the title of a group of pages under a constraint, and what it means for somebody who wants to change one. */
export function groupWords(name: ConstraintPart['groups'][number]['name']): {
  readonly title: string;
  readonly explanation: string;
} {
  switch (name) {
    case 'check':
      return {
        title: translate({ id: 'theme.trowel.constraint.check', message: 'No reason left, still in use' }),
        explanation: translate({
          id: 'theme.trowel.constraint.checkWhy',
          message: 'The original reason is gone. Check what relies on it now.',
        }),
      };
    case 'free':
      return {
        title: translate({ id: 'theme.trowel.constraint.free', message: 'No reason left' }),
        explanation: translate({
          id: 'theme.trowel.constraint.freeWhy',
          message: 'The original reason is gone, and no landmine is on record here.',
        }),
      };
    case 'bound':
      return {
        title: translate({ id: 'theme.trowel.constraint.bound', message: 'Other reasons left' }),
        explanation: translate({
          id: 'theme.trowel.constraint.boundWhy',
          message: 'This reason is gone. Read what is left before you change anything.',
        }),
      };
    case 'resting':
      return {
        title: translate({ id: 'theme.trowel.constraint.resting', message: 'In force' }),
        explanation: translate({
          id: 'theme.trowel.constraint.restingWhy',
          message: 'Read these again on the day it is lifted.',
        }),
      };
    case 'past':
      return {
        title: translate({ id: 'theme.trowel.constraint.past', message: 'History' }),
        explanation: translate({
          id: 'theme.trowel.constraint.pastWhy',
          message: 'No longer in force.',
        }),
      };
  }
}
