import type { Kind } from '../content/kinds/kind.ts';
import { locate } from '../content/location.ts';
import { toTitle } from '../content/title.ts';
import type { CalendarDate } from '../shared/date.ts';
import { startDraft } from '../write/draft.ts';
import { toFieldHint } from '../write/fieldHint.ts';
import type { FormField } from '../write/form.ts';
import { writePage } from '../write/pageText.ts';
import { toForm } from '../write/toForm.ts';
import type { Offer } from './offer.ts';

interface SkeletonInput {
  readonly source: string;
  readonly lines: readonly string[];
  readonly kind: Kind;
  readonly today: CalendarDate;
  /** Whether the site gives the page its kind. */
  readonly isGiven: boolean;
}

/** Offers all that a page of its kind begins with, in a file in which nothing stands yet but the beginning of a line `---`. */
export function offerSkeleton(input: SkeletonInput, line: number): Offer[] {
  const { lines, kind } = input;
  const own = (lines[line] ?? '').trimEnd();
  const isEmpty = /^-{0,3}$/.test(own) && lines.every((text, at) => at === line || text.trim() === '');
  if (!isEmpty) return [];
  return [
    {
      label: `New ${kind.name}`,
      type: 'kind',
      ...write(input),
      start: 0,
      end: (lines[line] ?? '').length,
      detail: 'all that it needs',
      note: kind.description,
      ...(own !== '' && { filter: own }),
    },
  ];
}

/** Writes the page as text, and as a snippet with a place to type in for each field. */
function write({ source, kind, today, isGiven }: SkeletonInput): Pick<Offer, 'insert' | 'snippet'> {
  const folder = source.split('/').slice(0, -1).join('/');
  // A post of a blog is a story only when it says so.
  const form = toForm(kind, { folder, saysKind: kind.name === 'story' && !isGiven });
  const draft = startDraft(form, { request: { title: toTitle(locate(source).name) }, today });
  const fields: FormField[] = [];
  const marked = writePage(form, draft, {
    template: true,
    hintOf: (field) => `${mark}${fields.push(field) - 1}${mark}`,
  });
  const snippet = marked
    .replaceAll(/[\\$}]/g, '\\$&')
    .replace(/^title: (.*)$/m, (_, title) => `title: \${1:${title}}`)
    .replaceAll(stop, (_, at) => toStop(fields[Number(at)] as FormField, Number(at) + 2));
  return {
    insert: writePage(form, draft, { template: true, hintOf: toFieldHint }),
    snippet: `${snippet}$0`,
  };
}

/** Stands for a field until the text around it is written; no text has this letter. */
const mark = '\u{f8ff}';
const stop = new RegExp(`${mark}(\\d+)${mark}`, 'gu');

function toStop({ control }: FormField, at: number): string {
  const toChoice = (text: string) => text.replaceAll(/[\\,|}$]/g, '\\$&');
  switch (control.type) {
    case 'choice':
      return `\${${at}|${control.values.map(toChoice).join(',')}|}`;
    case 'names':
    case 'lines':
    case 'groups':
      return `[$${at}]`;
    default:
      return `$${at}`;
  }
}
