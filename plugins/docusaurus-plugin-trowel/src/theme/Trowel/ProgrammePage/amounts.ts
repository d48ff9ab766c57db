import { translate } from '@docusaurus/Translate';
import { useLocale } from 'docusaurus-plugin-trowel/client';
import type { ProgrammeFigureProps } from 'docusaurus-plugin-trowel/props';

/** Says amounts in the reader's language. */
export interface Amounts {
  readonly value: (figure: Pick<ProgrammeFigureProps, 'unit'>, value: number) => string;
  /** Says the value of a figure: of few as a count, `7 of 8`. */
  readonly now: (figure: ProgrammeFigureProps) => string;
  /** Says what is wanted: `at least 80%`. */
  readonly target: (figure: Pick<ProgrammeFigureProps, 'unit' | 'target'>) => string | undefined;
  /** Says of how many a figure is: `3 of 4`, or the hours that it compares. */
  readonly detail: (figure: ProgrammeFigureProps) => string | undefined;
}

/** Returns what says amounts. */
export function useAmounts(): Amounts {
  const locale = useLocale();
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const value: Amounts['value'] = ({ unit }, amount) => {
    if (unit === 'count') return plain.format(amount);
    return unit === 'days' ? days.format(amount) : percent.format(amount / 100);
  };
  const share = (part = 0, of = 0) =>
    translate(
      { id: 'theme.trowel.programme.share', message: '{part} of {of}' },
      { part: plain.format(part), of: plain.format(of) },
    );
  return {
    value,
    now: (figure) => (figure.why === 'count' ? share(figure.part, figure.of) : value(figure, figure.value ?? 0)),
    target({ unit, target }) {
      const { at_least: least, at_most: most } = target ?? {};
      if (least !== undefined)
        return translate(
          { id: 'theme.trowel.programme.atLeast', message: 'at least {value}' },
          { value: value({ unit }, least) },
        );
      if (most === 0) return translate({ id: 'theme.trowel.programme.noneWanted', message: 'none' });
      if (most === undefined) return undefined;
      return translate(
        { id: 'theme.trowel.programme.atMost', message: 'at most {value}' },
        { value: value({ unit }, most) },
      );
    },
    detail(figure) {
      const { part, of, planned, real, baseline, year, note, why } = figure;
      if (planned !== undefined && real !== undefined)
        return translate(
          {
            id: 'theme.trowel.programme.plannedReal',
            message: '{part} of {of}. Of {planned} hours a week that were planned, mentors now have {real}.',
          },
          {
            part: plain.format(part ?? 0),
            of: plain.format(of ?? 0),
            planned: plain.format(planned),
            real: plain.format(real),
          },
        );
      if (baseline !== undefined)
        return translate(
          { id: 'theme.trowel.programme.before', message: 'Of {of} people. Before there was the path: {value}.' },
          { of: plain.format(of ?? 0), value: value(figure, baseline) },
        );
      if (year !== undefined) {
        const words = { year: String(year), of: plain.format(of ?? 0) };
        const when =
          of === undefined || why === 'count'
            ? translate({ id: 'theme.trowel.programme.year', message: 'In {year}.' }, words)
            : translate({ id: 'theme.trowel.programme.yearOf', message: 'In {year}, of {of}.' }, words);
        return note === undefined ? when : `${when} ${note}`;
      }
      if ((part === undefined && of === undefined) || why === 'count') return undefined;
      return share(part, of);
    },
  };
}
