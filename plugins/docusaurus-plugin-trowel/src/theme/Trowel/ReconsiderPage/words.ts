import { translate } from '@docusaurus/Translate';
import type { ReconsiderPageProps, ReconsiderProps } from 'docusaurus-plugin-trowel/props';

/** Returns the title of a half of the list, and what it means. */
export function sectionWords(which: ReconsiderProps['which']) {
  return which === 'all'
    ? {
        title: translate({ id: 'theme.trowel.reconsiderPage.allTitle', message: 'No reason left' }),
        short: translate({ id: 'theme.trowel.reconsiderPage.allTitle', message: 'No reason left' }),
        explanation: translate({
          id: 'theme.trowel.reconsiderPage.allWhy',
          message: 'Every constraint that these rest on was lifted: safe to reconsider.',
        }),
      }
    : {
        title: translate({ id: 'theme.trowel.reconsiderPage.someTitle', message: 'Some reasons left' }),
        short: translate({ id: 'theme.trowel.reconsiderPage.someTitle', message: 'Some reasons left' }),
        explanation: translate({
          id: 'theme.trowel.reconsiderPage.someWhy',
          message: 'Something that these rest on was lifted, something else was not: perhaps they can be made simpler.',
        }),
      };
}

/** Counts the constraints by status. */
export function sumWords({ total, lifted, unknown }: ReconsiderPageProps['constraints']): string {
  return translate(
    {
      id: 'theme.trowel.reconsiderPage.sum',
      message: 'Constraints: {total}, of which lifted {lifted}, unknown {unknown}.',
    },
    { total: String(total), lifted: String(lifted), unknown: String(unknown) },
  );
}
