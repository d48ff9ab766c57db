import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { ReconsiderProps } from '../site/noteProps.ts';

type Standing = Omit<ReconsiderProps, 'page'>;

/** How many constraints were lifted, and how many there are. */
type Counts = Readonly<Record<'count' | 'total', string>>;

/** Returns the function that says in a sentence what an entry is whose constraints were lifted, all or some. */
export function useReconsiderLabel(): (standing: Standing) => string {
  const { selectMessage } = usePluralForm();
  return (standing) => {
    const { lifted, held, unknown } = standing;
    const values = { count: String(lifted.length), total: String(lifted.length + held.length + unknown.length) };
    return selectMessage(lifted.length, toForms(standing, values));
  };
}

/** Returns the sentence in the forms for one lifted constraint and for several. */
function toForms({ which, landmines, held, unknown }: Standing, values: Counts): string {
  if (which === 'free')
    return translate(
      {
        id: 'theme.trowel.reconsider.free',
        message:
          'The original reason is gone, and no landmine is on record here.|All {count} original reasons are gone, and no landmine is on record here.',
      },
      values,
    );
  if (which === 'check')
    return landmines.length > 0
      ? translate(
          {
            id: 'theme.trowel.reconsider.check',
            message:
              'The original reason is gone. Check what relies on it now.|All {count} original reasons are gone. Check what relies on it now.',
          },
          values,
        )
      : translate(
          {
            id: 'theme.trowel.reconsider.keep',
            message:
              'The original reason is gone, but the verdict is to keep it. Check what relies on it now.|All {count} original reasons are gone, but the verdict is to keep it. Check what relies on it now.',
          },
          values,
        );
  if (held.length === 0)
    return translate(
      {
        id: 'theme.trowel.reconsider.unknown',
        message:
          '{count} of {total} reasons is gone; nobody knows whether the rest still holds.|{count} of {total} reasons are gone; nobody knows whether the rest still holds.',
      },
      values,
    );
  if (held.length + unknown.length === 1)
    return translate(
      {
        id: 'theme.trowel.reconsider.other',
        message:
          '{count} of {total} reasons is gone; the other still holds.|{count} of {total} reasons are gone; the other still holds.',
      },
      values,
    );
  return unknown.length === 0
    ? translate(
        {
          id: 'theme.trowel.reconsider.others',
          message:
            '{count} of {total} reasons is gone; the others still hold.|{count} of {total} reasons are gone; the others still hold.',
        },
        values,
      )
    : translate(
        {
          id: 'theme.trowel.reconsider.mixed',
          message:
            '{count} of {total} reasons is gone; not all others are known to hold.|{count} of {total} reasons are gone; not all others are known to hold.',
        },
        values,
      );
}
