import { translate } from '@docusaurus/Translate';
import {
  countDaysOff,
  type DaysOff,
  type DaysOffFault,
  type DaysOffList,
  longestBreak,
} from 'docusaurus-plugin-trowel/shared';

/** Says why days off are not taken, and what to do. */
export function sayDaysOffFault(why: DaysOffFault, span: DaysOff, locale: string): string {
  switch (why) {
    case 'no-date':
      return translate({ id: 'theme.trowel.path.offNoDate', message: 'Choose a day first.' });
    case 'no-day':
      return translate({
        id: 'theme.trowel.path.offNoDay',
        message: 'There is no such day. Look at day, month and year.',
      });
    case 'backwards':
      return translate({ id: 'theme.trowel.path.offBackwards', message: 'The last day is before the first one.' });
    case 'too-long':
      return translate(
        {
          id: 'theme.trowel.path.offTooLong',
          message: 'Days off in a row are {most} at most, and these are {count}. Look at the years.',
        },
        { count: new Intl.NumberFormat(locale).format(countDaysOff(span)), most: String(longestBreak) },
      );
  }
}

/** Says why a line of a list is not taken. */
export function sayLineFault({ line: whole, why }: DaysOffList['faults'][number]): string {
  const line = whole.length > longestLine ? `${whole.slice(0, longestLine)} …` : whole;
  switch (why) {
    case 'no-date':
      return translate(
        { id: 'theme.trowel.path.lineNoDate', message: '“{line}” has no date. Write it like 2026-12-24.' },
        { line },
      );
    case 'no-day':
      return translate({ id: 'theme.trowel.path.lineNoDay', message: '“{line}”: there is no such day.' }, { line });
    case 'backwards':
      return translate({ id: 'theme.trowel.path.lineBackwards', message: '“{line}” ends before it begins.' }, { line });
    case 'too-long':
      return translate(
        { id: 'theme.trowel.path.lineTooLong', message: '“{line}” is longer than {most} days. Look at the years.' },
        { line, most: String(longestBreak) },
      );
  }
}

const longestLine = 60;
