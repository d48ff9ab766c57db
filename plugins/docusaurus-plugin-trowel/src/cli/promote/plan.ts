import path from 'node:path';
import { setField } from '../../content/frontMatterEditor.ts';
import type { Hub, HubEntry } from '../../hub/hub.ts';
import { findFeedback, findPersonIn, promotedTo } from '../../hub/logs.ts';
import { compareText } from '../../shared/compareText.ts';
import { toYaml } from '../../shared/yaml.ts';
import type { FileChange } from '../fileChanges.ts';
import { makeRecord, nameRecord } from './record.ts';

/** The statuses that a promoted record can have. */
export const promotedStatuses: readonly string[] = ['proposed', 'accepted', 'rejected'];

/** The promotion of one log entry, or the reasons why it is refused. */
export type Promotion =
  | { readonly entry: HubEntry; readonly refused: readonly string[] }
  | {
      readonly entry: HubEntry;
      /** The record's file. */
      readonly to: string;
      readonly number: number;
      readonly status: string;
      /** How many links were adjusted to the new place. */
      readonly links: number;
      /** Headings of sections that speak of the feedback, which stays in the log. */
      readonly answers: readonly string[];
      readonly changes: readonly FileChange[];
    };

interface PromotionInput {
  readonly hub: Hub;
  readonly entries: readonly HubEntry[];
  /** The status of the records; each entry's own when absent. */
  readonly status?: string;
  readonly today: string;
  readonly read: (source: string) => Promise<string>;
}

/** Plans the promotion of entries, each under the next free number. Writes nothing. */
export async function planPromotions({ hub, entries, status, today, read }: PromotionInput): Promise<Promotion[]> {
  const records = hub.entries.filter((entry) => entry.kind === 'decision');
  const folder = findFolder(records, entries[0]?.source ?? '');
  const others = records
    .filter(({ source, number }) => path.posix.dirname(source) === folder && number !== undefined)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .map(({ source }) => path.posix.basename(source));
  let number = Math.max(0, ...records.map((record) => record.number ?? 0));
  const promotions: Promotion[] = [];
  for (const entry of entries) {
    const refused = findMissing(entry, hub, status);
    if (refused.length > 0) {
      promotions.push({ entry, refused });
      continue;
    }
    const name = nameRecord(entry, number + 1, others);
    const to = path.posix.join(folder, name);
    const wanted = status ?? entry.status ?? 'proposed';
    const text = await read(entry.source);
    const made = makeRecord({ entry, text, to, status: wanted, today });
    if ('faults' in made) {
      promotions.push({ entry, refused: made.faults });
      continue;
    }
    number++;
    const marked = setField(text, 'promoted', toYaml(name.replace(/\.md$/, '')));
    promotions.push({
      entry,
      to,
      number,
      status: wanted,
      links: made.links,
      answers: made.answers,
      changes: [
        { file: to, text: made.text },
        { file: entry.source, text: marked, before: text },
      ],
    });
  }
  return promotions;
}

/** Returns what an entry lacks to become a record. Each reason completes a sentence that begins with the file. */
function findMissing(entry: HubEntry, { entries }: Hub, status: string | undefined): string[] {
  if (entry.kind !== 'log')
    return [
      entry.kind === 'decision'
        ? 'it is one of the organisation’s records already'
        : 'it is no entry of a decision log',
    ];
  const record = promotedTo(entry);
  if (record !== undefined) return [`it was promoted already: ${record}`];
  if (entry.fields.promoted !== undefined)
    return ['it says `promoted`, and the record is not there; take the field out'];
  const own = entry.status ?? 'proposed';
  const mentor = findPersonIn(entry, 'mentor');
  const hasPeople = entries.some(({ kind }) => kind === 'person');
  const [mentee] = [findPersonIn(entry, 'log')];
  return [
    ...(entry.source.toLowerCase().endsWith('.mdx')
      ? ['it is MDX, whose imports would lead elsewhere; make it Markdown (.md)']
      : []),
    ...(entry.draft ? ['it is a draft; take `draft` out of it first'] : []),
    ...(mentee === undefined || (hasPeople && mentee.id === undefined) ? ['`log` names nobody of the hub'] : []),
    ...(mentor === undefined ? ['it names no mentor; write who reviewed it: `mentor: <person>`'] : []),
    ...(mentor && hasPeople && mentor.id === undefined
      ? [`\`mentor\` names \`${mentor.name}\`, who is nobody of the hub`]
      : []),
    ...(mentor && mentee && (mentor.id ?? mentor.name) === (mentee.id ?? mentee.name)
      ? ['mentor and mentee are the same person; somebody else must review it']
      : []),
    ...(findFeedback(entry).length === 0
      ? ['it has no feedback yet; the mentor writes it into the page, in a block :::feedback']
      : []),
    ...(status === undefined && !promotedStatuses.includes(own)
      ? [`its status is \`${own}\`; say what it is as a record: --status ${promotedStatuses.join('|')}`]
      : []),
  ];
}

/** Returns the folder with most of the organisation's records, else the conventional one. */
function findFolder(records: readonly HubEntry[], source: string): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    const folder = path.posix.dirname(record.source);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b));
  return most?.[0] ?? (source.startsWith('docs/') ? 'docs/decisions' : 'decisions');
}
