import { translate } from '@docusaurus/Translate';
import type { ReconsiderPageProps, ReconsiderProps } from 'docusaurus-plugin-trowel/props';

/** Returns the title of a part of the list, and what it means. */
export function sectionWords(which: ReconsiderProps['which']): {
  readonly title: string;
  readonly explanation: string;
} {
  switch (which) {
    case 'check':
      return {
        title: translate({ id: 'theme.trowel.reconsiderPage.checkTitle', message: 'Reason gone, still in use' }),
        explanation: translate({
          id: 'theme.trowel.reconsiderPage.checkWhy',
          message:
            'Every constraint that these rest on was lifted, but something relies on them now. Read what breaks before you change them.',
        }),
      };
    case 'free':
      return {
        title: translate({ id: 'theme.trowel.reconsiderPage.freeTitle', message: 'Reason gone, nothing against it' }),
        explanation: translate({
          id: 'theme.trowel.reconsiderPage.freeWhy',
          message: 'Every constraint that these rest on was lifted, and no landmine is on record.',
        }),
      };
    case 'bound':
      return {
        title: translate({ id: 'theme.trowel.reconsiderPage.boundTitle', message: 'Some reasons left' }),
        explanation: translate({
          id: 'theme.trowel.reconsiderPage.boundWhy',
          message:
            'One reason is gone; another still holds, or nobody knows whether it does. Perhaps these can be made simpler.',
        }),
      };
  }
}

/** Counts the constraints by status. */
export function sumWords({ total, lifted, unknown }: ReconsiderPageProps['constraints']): string {
  return translate(
    {
      id: 'theme.trowel.reconsiderPage.sum',
      message: 'Constraints: {total}. Lifted: {lifted}. Not known whether they hold: {unknown}.',
    },
    { total: String(total), lifted: String(lifted), unknown: String(unknown) },
  );
}
