import { useLocale } from './useLocale.ts';

/** Returns what writes a figure in the reader's language, with all the digits that its author gave. */
export function useFigure(): (value: number) => string {
  const format = new Intl.NumberFormat(useLocale(), { maximumSignificantDigits: 15 });
  return (value) => format.format(value);
}
