import { interpolate } from '@docusaurus/Interpolate';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import type { FiguresPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Says the time to productivity in a sentence, and compares it with the time before there was the path. */
export function Sum({ records, productivity, baseline }: FiguresPageProps) {
  const { selectMessage } = usePluralForm();
  const locale = useLocale();
  if (!productivity)
    return (
      <p className={styles.sum}>
        {translate({
          id: 'theme.trowel.figures.nobodyThere',
          message: 'Too few people have reached the last milestone to say how long that takes.',
        })}
      </p>
    );
  const days = (count: number) => new Intl.NumberFormat(locale).format(count);
  const { median, lower, upper, count } = productivity;
  return (
    <div className={styles.sum}>
      <p className={styles.median}>
        {interpolate(
          selectMessage(
            median,
            translate({
              id: 'theme.trowel.figures.median',
              message: '{median} day until people work on their own|{median} days until people work on their own',
            }),
          ),
          { median: <strong>{days(median)}</strong> },
        )}
      </p>
      <p>
        {selectMessage(
          count,
          translate(
            {
              id: 'theme.trowel.figures.spread',
              message:
                'The median of {count} person, with {records} records in all. Half of them take between {lower} and {upper} days.|The median of {count} people, with {records} records in all. Half of them take between {lower} and {upper} days.',
            },
            { count: days(count), records: days(records), lower: days(lower), upper: days(upper) },
          ),
        )}
      </p>
      {baseline !== undefined && <p>{compare(median, baseline, { days, locale })}</p>}
    </div>
  );
}

/** Compares a median with the time before there was the path. */
function compare(
  median: number,
  baseline: number,
  { days, locale }: { readonly days: (count: number) => string; readonly locale: string },
): string {
  const share = (median - baseline) / baseline;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(Math.abs(share));
  const values = { baseline: days(baseline), percent };
  if (share < 0)
    return translate(
      {
        id: 'theme.trowel.figures.less',
        message: 'Before there was the path, it took {baseline} days: now it is {percent} less.',
      },
      values,
    );
  return translate(
    {
      id: 'theme.trowel.figures.notLess',
      message: 'Before there was the path, it took {baseline} days: now it is {percent} more.',
    },
    values,
  );
}
