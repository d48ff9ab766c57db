import path from 'node:path/posix';
import { type KindFields, kindNames, kinds } from '../content/kinds/index.ts';
import type { FindEntry, HubEntry } from '../hub/hub.ts';
import { saysPast } from '../hub/saysPast.ts';
import { findEffectiveSuccessors } from '../hub/successors.ts';
import { groupBy } from '../shared/collections.ts';
import { compareText } from '../shared/compareText.ts';
import { toMarkdownText } from '../shared/markdownText.ts';
import { parsePartialDate } from '../shared/partialDate.ts';
import { pluralize } from '../shared/plural.ts';
import { okfVersion } from './profile.ts';

/** A concept of a bundle: its entry, and where its file is. */
export interface PlacedEntry {
  readonly entry: HubEntry;
  readonly path: string;
}

/** A file of a bundle. */
export interface BundleFile {
  /** POSIX path below the bundle's folder. */
  readonly path: string;
  readonly text: string;
}

/** Makes the `index.md` of each folder: what is in it, by kind, with a sentence about each. */
export function toIndexFiles(placed: readonly PlacedEntry[]): BundleFile[] {
  const inFolder = groupBy(placed, (one) => path.dirname(one.path));
  const counts = new Map<string, number>([['.', 0]]);
  for (const [folder, all] of inFolder)
    for (let above = folder; ; above = path.dirname(above)) {
      counts.set(above, (counts.get(above) ?? 0) + all.length);
      if (above === '.') break;
    }
  return [...counts.keys()].sort(compareText).map((folder) => {
    const below = [...counts]
      .filter(([one]) => one !== '.' && path.dirname(one) === folder)
      .sort(([a], [b]) => compareText(a, b));
    const concepts = groupBy(inFolder.get(folder) ?? [], ({ entry }) => entry.kind);
    const sections = [
      ...(below.length > 0
        ? [
            toSection(
              'Folders',
              below.map(
                ([one, count]) =>
                  `* [${toMarkdownText(path.basename(one))}](${encodeURI(path.basename(one))}/index.md) - ${pluralize(count, 'concept')}`,
              ),
            ),
          ]
        : []),
      ...kindNames.flatMap((kind) => {
        const found = concepts.get(kind);
        return found ? [toSection(kinds[kind].label[1], [...found].sort(byPath).map(toItem))] : [];
      }),
    ];
    const head = folder === '.' ? `---\nokf_version: "${okfVersion}"\n---\n\n` : '';
    return { path: path.join(folder, 'index.md'), text: `${head}${sections.join('\n')}` };
  });
}

function byPath(a: PlacedEntry, b: PlacedEntry): number {
  return compareText(a.path, b.path);
}

function toSection(heading: string, items: readonly string[]): string {
  return `# ${heading}\n\n${items.join('\n')}\n`;
}

function toItem({ entry, path: file }: PlacedEntry): string {
  const { title, summary } = entry;
  // A list is often all that is read of a page.
  const state = saysPast(entry) ? `(${String(entry.fields.verdict ?? entry.status)}) ` : '';
  const about = `${state}${toMarkdownText(summary)}`.trim();
  return `* [${toMarkdownText(title)}](${encodeURI(path.basename(file))})${about === '' ? '' : ` - ${about}`}`;
}

/** Makes the `log.md` of a bundle: what was decided, superseded, lifted and told on which day, the latest first. */
export function toLogFile(placed: readonly PlacedEntry[], find: FindEntry): BundleFile {
  const items = placed.flatMap(({ entry, path: file }) =>
    toEvents(entry, find).flatMap(({ what, when }) => {
      const day = toFirstDay(when);
      const about = day === when ? '' : ` (${when})`;
      return day === undefined
        ? []
        : [{ day, line: `* **${what}**: [${toMarkdownText(entry.title)}](/${encodeURI(file)})${about}` }];
    }),
  );
  const days = [...groupBy(items, ({ day }) => day)].sort(([a], [b]) => compareText(b, a));
  const sections = days.map(
    ([day, all]) =>
      `\n## ${day}\n${all
        .map(({ line }) => `${line}\n`)
        .sort(compareText)
        .join('')}`,
  );
  return { path: 'log.md', text: `# Log\n${sections.join('')}` };
}

const decided: Readonly<Record<string, string>> = { proposed: 'Proposed', rejected: 'Rejected' };

function toEvents(entry: HubEntry, find: FindEntry): { readonly what: string; readonly when: string }[] {
  const { kind, status, date } = entry;
  if (kind === 'constraint') {
    const { since, until } = entry.fields as KindFields<'constraint'>;
    return [
      ...(since === undefined ? [] : [{ what: 'Began', when: since }]),
      ...(until === undefined ? [] : [{ what: 'Lifted', when: until }]),
    ];
  }
  // The start of an engagement or a pilot is a plan.
  if (date === undefined || entry.fields.start !== undefined) return [];
  if (kind !== 'decision') return [{ what: kind === 'story' ? 'Told' : 'Written', when: date }];
  const [ended] = findEffectiveSuccessors(entry, find)
    .flatMap((successor) => successor.date ?? [])
    .sort();
  return [
    { what: decided[status ?? ''] ?? 'Decided', when: date },
    ...(ended === undefined ? [] : [{ what: 'Superseded', when: ended }]),
  ];
}

function toFirstDay(when: string): string | undefined {
  const parts = parsePartialDate(when);
  if (!parts) return undefined;
  const two = (value = 1) => String(value).padStart(2, '0');
  return `${String(parts.year).padStart(4, '0')}-${two(parts.month)}-${two(parts.day)}`;
}
