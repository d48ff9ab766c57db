import fc from 'fast-check';
import { kinds } from '../../src/content/kinds/index.ts';
import type { KindName } from '../../src/content/kinds/names.ts';
import type { Control, Draft, FormField, KindForm } from '../../src/write/form.ts';
import { findPlace } from '../../src/write/place.ts';
import { toForm } from '../../src/write/toForm.ts';

/** Makes the form of a kind as an empty hub has it. */
export function formOf(kind: KindName): KindForm {
  return toForm(kinds[kind], findPlace(kind, { sources: [] }));
}

/** Text as people and attackers write it: quotes, emoji, right-to-left scripts, YAML, Markdown, HTML, control characters. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    ...[
      'yes',
      'null',
      '2024-01-01',
      '007',
      '1e3',
      '- a',
      '# x',
      ': ',
      'it\'s "so"',
      'a: b #c',
      '@x',
      '%',
      '---',
      '...',
    ],
    ...[
      'שלום עולם',
      'مرحبا',
      '😀🏴‍☠️',
      '../../x',
      'con',
      '<script>alert(1)</script>',
      '&lt;',
      '{{x}}',
      '[a](javascript:x)',
    ],
    ...[
      '`',
      '```',
      ':::ask',
      '::: ask\n\nWhy?\n\n:::',
      '| a |\n|---|\n| b |',
      'a\r\nb',
      '\u2028',
      '\ufeff',
      '*',
      'Status: accepted',
    ],
  ),
);

/** Text of a section: several such texts in lines. */
const anyProse = fc.array(anyText, { maxLength: 5 }).map((lines) => lines.join('\n\n'));
const anyDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const noText = ['title'];

function anyValue(control: Control, name: string): fc.Arbitrary<unknown> {
  switch (control.type) {
    case 'flag':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.integer().map(String), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String));
    case 'choice':
      return fc.constantFrom(...control.values);
    case 'date':
      return anyDate;
    case 'names':
    case 'lines':
      return fc.array(control.type === 'names' && control.values ? fc.constantFrom(...control.values) : anyText, {
        maxLength: 4,
      });
    case 'group':
      return recordOf(control.fields);
    case 'groups':
      return fc.array(recordOf(control.fields), { maxLength: 3 });
    case 'data':
      return fc.constant('');
    default:
      return name === 'review_every' || name === 'baseline'
        ? fc.constantFrom('6 months', '1 year')
        : name === 'timezone'
          ? fc.constantFrom('Europe/Oslo', 'UTC')
          : ['since', 'until', 'from', 'to'].includes(name)
            ? fc.constantFrom('2019', '2019-03', '2019-03-04')
            : anyText;
  }
}

function recordOf(fields: readonly FormField[]): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(Object.fromEntries(fields.map(({ name, control }) => [name, anyValue(control, name)])), {
    requiredKeys: [],
  });
}

/** Drafts of a form. */
export function anyDraft(form: KindForm): fc.Arbitrary<Draft> {
  return fc
    .record({
      values: recordOf(form.fields.filter(({ name }) => !noText.includes(name))),
      title: anyText,
      lead: anyProse,
      sections: fc.array(fc.record({ heading: anyText, text: anyProse }), { maxLength: 4 }),
    })
    .map(({ values, title, lead, sections }) => ({ kind: form.kind, values: { title, ...values }, lead, sections }));
}
