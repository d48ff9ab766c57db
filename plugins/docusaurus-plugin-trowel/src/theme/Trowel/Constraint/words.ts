import { translate } from '@docusaurus/Translate';
import type { ConstraintPart } from 'docusaurus-plugin-trowel/props';

/** Returns the title of a group of pages under a constraint, and what it means for somebody who wants to change one. */
export function groupWords(name: ConstraintPart['groups'][number]['name']): {
  readonly title: string;
  readonly explanation: string;
} {
  switch (name) {
    case 'free':
      return {
        title: translate({ id: 'theme.trowel.constraint.free', message: 'Free now' }),
        explanation: translate({
          id: 'theme.trowel.constraint.freeWhy',
          message: 'No other reason is left: safe to reconsider.',
        }),
      };
    case 'bound':
      return {
        title: translate({ id: 'theme.trowel.constraint.bound', message: 'Other reasons left' }),
        explanation: translate({
          id: 'theme.trowel.constraint.boundWhy',
          message: 'This reason is gone; read what is left before anything is changed.',
        }),
      };
    case 'resting':
      return {
        title: translate({ id: 'theme.trowel.constraint.resting', message: 'In force' }),
        explanation: translate({
          id: 'theme.trowel.constraint.restingWhy',
          message: 'To be read again on the day it is lifted.',
        }),
      };
    case 'past':
      return {
        title: translate({ id: 'theme.trowel.constraint.past', message: 'History' }),
        explanation: translate({
          id: 'theme.trowel.constraint.pastWhy',
          message: 'Does not hold any more itself.',
        }),
      };
  }
}
