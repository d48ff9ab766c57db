import { pluralize } from '../../shared/plural.ts';
import { createPaint, type Io, toLine } from '../io.ts';
import type { ImportJson } from '../shapes/import.ts';
import type { CopyState } from '../stampedCopy.ts';
import type { Skipped } from './origin.ts';
import type { Plan, Planned } from './plan.ts';
import type { Recognised } from './recognition.ts';

interface ReportInput {
  readonly plan: Plan;
  readonly skipped: readonly Skipped[];
  readonly to: string;
  readonly dryRun: boolean;
}

/** Returns what `--json` prints: what an import did or would do. */
export function toImportJson({ plan, skipped, to, dryRun }: ReportInput): ImportJson {
  const { records, attachments, links } = plan;
  const howMany = (state: CopyState) => [...records, ...attachments].filter((one) => one.state === state).length;
  return {
    version: 1,
    dryRun,
    to,
    records: records.map(toRecordJson),
    attachments: attachments.map(({ from, file, state, reason }) => ({ from, file, state, reason: reason ?? null })),
    links: [...links],
    skipped: [...skipped],
    counts: {
      new: howMany('new'),
      updated: howMany('updated'),
      unchanged: howMany('unchanged'),
      left: howMany('left'),
    },
  };
}

function toRecordJson({
  from,
  file,
  state,
  reason,
  id,
  recognised,
  added,
  problems,
}: Planned): ImportJson['records'][number] {
  const { title, status, date, people, tags, relations } = recognised;
  return {
    from,
    file,
    state,
    reason: reason ?? null,
    id,
    title: toValue(title),
    status: status ? toValue(status) : null,
    date: date ? toValue(date) : null,
    people: people.map(({ as, ...one }) => ({ ...toValue(one), as: as === 'people' ? null : as })),
    tags: tags.map(toValue),
    relations: relations.map(({ type, ...one }) => ({ ...toValue(one), type })),
    added: [...added],
    problems: problems.map(({ code, message, at, field }) => ({
      code,
      message,
      line: at?.line ?? null,
      field: field ?? null,
    })),
  };
}

function toValue({ value, form, line }: Recognised) {
  return { value, form, line: line ?? null };
}

const marks: Readonly<Record<CopyState, string>> = { new: '+', updated: '~', unchanged: '=', left: '!' };

/** Returns what a terminal shows: each record, what was left, links that lead nowhere, and the sums. */
export function toImportText(report: ImportJson, io: Io): string {
  const paint = createPaint(io);
  const lines: string[] = [];
  for (const record of report.records) {
    if (record.state === 'unchanged') continue;
    const reason = record.reason ? `: left, ${record.reason}` : '';
    lines.push(paint('bold', toLine(`${marks[record.state]} ${record.file}${reason}`)));
    if (record.state === 'left') continue;
    for (const [name, value] of factsOf(record)) lines.push(toLine(`${name.padEnd(8)}${value}`).replace(/^/, '    '));
    const unknown = record.problems.filter(({ code }) => code === 'unknown-field').flatMap(({ field }) => field ?? []);
    if (unknown.length > 0) lines.push(`    kept    ${toLine(unknown.join(', '))} (not fields of this kind)`);
    for (const { code, message, line } of record.problems) {
      if (code === 'unknown-field') continue;
      lines.push(`  ${paint('yellow', '?')} ${toLine(`${message}${line === null ? '' : ` (line ${line})`}`)}`);
    }
  }
  for (const { from, file, state, reason } of report.attachments)
    if (state !== 'unchanged')
      lines.push(toLine(`${marks[state]} ${file}${reason ? `: left, ${reason}` : ` (linked file, from ${from})`}`));
  for (const { from, line, href, reason } of report.links)
    lines.push(`${paint('yellow', '?')} ${toLine(`${from}:${line} links ${href}, which ${reason}`)}`);
  for (const { from, reason } of report.skipped) lines.push(paint('dim', toLine(`- ${from}: skipped, ${reason}`)));
  return `${[...lines, ...sumsOf(report)].join('\n')}\n`;
}

type RecordJson = ImportJson['records'][number];

function factsOf({ title, status, date, people, tags, relations }: RecordJson): [name: string, value: string][] {
  const where = ({ form, line }: RecordJson['title']) => (line === null ? form : `${form}, line ${line}`);
  const list = (values: readonly (RecordJson['title'] & { readonly shown: string })[]) => {
    const places = [...new Set(values.map(where))].join('; ');
    return `${values.map(({ shown }) => shown).join(', ')}  [${places}]`;
  };
  return [
    ['title', `${title.value}  [${where(title)}]`],
    ['status', status ? `${status.value}  [${where(status)}]` : 'none'],
    ['date', date ? `${date.value}  [${where(date)}]` : 'none'],
    ...(people.length > 0
      ? [
          [
            'people',
            list(people.map((one) => ({ ...one, shown: one.as ? `${one.value} (${one.as})` : one.value }))),
          ] as [string, string],
        ]
      : []),
    ...(relations.length > 0
      ? [['links', list(relations.map((one) => ({ ...one, shown: `${one.type} ${one.value}` })))] as [string, string]]
      : []),
    ...(tags.length > 0 ? [['tags', list(tags.map((one) => ({ ...one, shown: one.value })))] as [string, string]] : []),
  ];
}

function sumsOf({ records, attachments, links, skipped, counts, dryRun, to }: ImportJson): string[] {
  const said = (field: 'status' | 'date') => records.filter((record) => record[field] !== null).length;
  const some = (field: 'people' | 'relations') => records.filter((record) => record[field].length > 0).length;
  const parts = [
    `${counts.new} new`,
    `${counts.updated} updated`,
    `${counts.unchanged} unchanged`,
    `${counts.left} left`,
    `${skipped.length} skipped`,
  ];
  return [
    `${pluralize(records.length, 'record')}: ${said('status')} with a status, ${said('date')} with a date, ${some('people')} with people, ${some('relations')} with links to others`,
    ...(attachments.length > 0 ? [`${pluralize(attachments.length, 'linked file')}`] : []),
    ...(links.length > 0 ? [`${pluralize(links.length, 'link')} that would lead nowhere in the hub, made text`] : []),
    `${dryRun ? 'Would be written to' : 'Written to'} ${to}: ${parts.join(', ')}`,
  ];
}
