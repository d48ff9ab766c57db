import { expect, test } from 'vitest';
import { cropExcerpt } from './cropExcerpt.ts';

const toMarked = (written: string) => {
  const start = written.indexOf('[');
  const end = written.indexOf(']') - 1;
  return { text: written.replaceAll(/[[\]]/g, ''), ranges: start < 0 ? [] : [[start, end - start] as const] };
};
const show = (written: string) => {
  const { text, ranges } = cropExcerpt(toMarked(written));
  return ranges.reduceRight(
    (shown, [start, length]) =>
      `${shown.slice(0, start)}[${shown.slice(start, start + length)}]${shown.slice(start + length)}`,
    text,
  );
};

test.each([
  ['The gates ask booking about every single [ticket] that is shown', '… every single [ticket] that is shown'],
  ['Every [ticket] is asked about', 'Every [ticket] is asked about'],
  ['Nothing is marked in this long passage of text', 'Nothing is marked in this long passage of text'],
  ['Averylongwordwithoutanyspacebeforethe[match]', 'Averylongwordwithoutanyspacebeforethe[match]'],
])('%s', (written, wanted) => {
  expect(show(written)).toBe(wanted);
});
