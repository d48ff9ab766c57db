import { type KindFields, kinds } from '../content/kinds/index.ts';
import type { HubEntry } from '../hub/hub.ts';
import { isShown } from '../hub/isShown.ts';
import { compareText } from '../shared/compareText.ts';

/** What somebody said in public, as a sign that no figure shows. */
export interface Quotation {
  /** Id of the page. */
  readonly entry: string;
  readonly says: string;
  /** The heading below which a retrospective says it. */
  readonly below?: string;
  readonly date?: string;
}

/** How many quotations there are, and how long one is. */
const most = 6;
const longest = 280;

/**
 * Chooses quotations: of stories what they say of themselves, of retrospectives what worked and what did not, of engagements what both
 * have published, of a year or of all. The newest first; no page is quoted twice in a row while others wait.
 */
export function chooseQuotations(entries: readonly HubEntry[], year?: string): Quotation[] {
  const found = entries
    .filter(isShown)
    .map((entry) => quote(entry).filter(({ date = '' }) => year === undefined || date.startsWith(`${year}-`)))
    .filter((quotations) => quotations.length > 0)
    .sort(([a], [b]) => compareText(b?.date ?? '', a?.date ?? '') || compareText(a?.entry ?? '', b?.entry ?? ''));
  const rounds = Array.from({ length: Math.max(0, ...found.map(({ length }) => length)) }, (_, round) =>
    found.flatMap((quotations) => quotations[round] ?? []),
  );
  return rounds.flat().slice(0, most);
}

/** The sections of a retrospective that say how it was, not what is to change. */
const quoted: ReadonlySet<string> = new Set(kinds.retrospective.sections.slice(0, 2).map((one) => one.toLowerCase()));

function quote(entry: HubEntry): Quotation[] {
  const { id, kind, summary, date, fields } = entry;
  if (kind === 'story') return toQuotations({ entry: id, date }, [summary]);
  if (kind === 'retrospective')
    return entry.sections
      .filter(({ heading }) => quoted.has(heading?.toLowerCase() ?? ''))
      .flatMap(({ heading, text }) => toQuotations({ entry: id, date, below: heading }, [text.split('\n')[0]]));
  if (kind !== 'engagement') return [];
  const { feedback, end } = fields as KindFields<'engagement'>;
  return toQuotations({ entry: id, date: end }, [feedback?.mentees, feedback?.mentor]);
}

function toQuotations(base: Omit<Quotation, 'says'>, texts: readonly (string | undefined)[]): Quotation[] {
  return texts.flatMap((text) => {
    const says = shorten(text?.trim() ?? '');
    return says === '' ? [] : [{ ...base, says }];
  });
}

/** Cuts a text at the end of a sentence, or else of a word. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const sentence = Math.max(...['. ', '! ', '? '].map((end) => cut.lastIndexOf(end)));
  return sentence > longest / 3 ? cut.slice(0, sentence + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
