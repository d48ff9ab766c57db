import { quoteLine } from '../shared/quote.ts';
import type { EditorEntry } from './editorHub.ts';
import { toEscaped, toLink } from './escapedText.ts';

/** Says in a few words what a page is and whether it holds: `decision 14, superseded by 0021-one-ledger`. */
export function describeEntry({ kind, number, status, supersededBy, until, leaves }: EditorEntry): string {
  const name = number === undefined ? kind : `${kind} ${number}`;
  const state = supersededBy?.length
    ? `superseded by ${supersededBy.map((id) => id.slice(id.indexOf('/') + 1)).join(', ')}`
    : status;
  const when = status === 'lifted' && until ? `lifted ${until}` : state;
  return [name, when, leaves && `leaves on ${leaves}`].filter(Boolean).join(', ');
}

/** Says of a page what a reference to it needs to be judged, as Markdown. What is from pages is escaped. */
export function toEntryNote(
  entry: EditorEntry,
  { linkTo, today }: { readonly linkTo: (entry: EditorEntry) => string; readonly today: string },
): string {
  const { title, summary, due, source } = entry;
  const isDue = due !== undefined && due <= today;
  return [
    `**${toLink(title, linkTo(entry))}** (${toEscaped(describeEntry(entry))})`,
    toEscaped(summary),
    ...(isDue ? [`Due to be verified since ${due}.`] : []),
    quoteLine(source),
  ]
    .filter(Boolean)
    .join('\n\n');
}
