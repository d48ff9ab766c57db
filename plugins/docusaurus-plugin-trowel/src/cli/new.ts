import path from 'node:path';
import { kinds as builtInKinds, isKindName, type KindName, kindNames } from '../content/kinds/index.ts';
import { locate } from '../content/location.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { beginWithArticle, withArticle } from '../shared/article.ts';
import { checkDraft, type DraftFault, isGrave } from '../write/checkDraft.ts';
import { startDraft } from '../write/draft.ts';
import { findNameFault, toFileName } from '../write/fileName.ts';
import type { Draft, FormField, KindForm } from '../write/form.ts';
import { addGiven } from '../write/given.ts';
import { toGiven } from '../write/givenParts.ts';
import { writePage } from '../write/pageText.ts';
import { findPlace, folderOfPage, listTaken } from '../write/place.ts';
import { toForm } from '../write/toForm.ts';
import { writeUndisturbed } from './fileChanges.ts';
import type { ContentOptions } from './folder.ts';
import { createPaint, exitCodes, type Io, toLine, UsageError } from './io.ts';
import { openContent } from './load.ts';
import type { NewJson } from './shapes/new.ts';
import { openTerminal, type Terminal } from './terminal.ts';

interface NewOptions extends Pick<ContentOptions, 'content'> {
  readonly kind: string;
  readonly title?: string;
  /** Fields as `name=value`. */
  readonly set: readonly string[];
  /** The name of the file. */
  readonly file?: string;
  /** Whether no editor is opened. */
  readonly close: boolean;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `trowel new`: writes a page from the template of its kind. Asks on a terminal only. */
export async function writeNew(options: NewOptions, io: Io): Promise<number> {
  const kindName = readKind(options.kind);
  const content = await openContent({ content: options.content }, io);
  const kinds = content.kinds ?? builtInKinds;
  const sources = content.files.map(({ source }) => source);
  const ofKind = content.files.filter(({ source, kind }) => (kind ?? locate(source).kind) === kindName);
  const form = toForm(kinds[kindName], findPlace(kindName, { sources: ofKind.map(({ source }) => source) }));
  const given = readGiven(form, startDraft(form, { request: { title: options.title }, today: io.today }), options.set);
  const terminal = options.json ? undefined : openTerminal(io);
  try {
    // A warning of `trowel check`, such as an unknown status, is better mended now, too.
    const check = (draft: Draft) =>
      checkDraft(draft, { form, kind: kinds[kindName] }).filter((fault) => isGrave(fault) || fault.type === 'field');
    const draft = terminal ? await askMissing(given, { form, terminal, check, io }) : given;
    const faults = check(draft);
    if (faults.length > 0) throw new UsageError(describeFaults(faults, kindName, form));
    const folder = folderOfPage(form, draft.values.log);
    const file = `${folder}/${nameFile(form, { draft, folder, sources, wanted: options.file })}.md`;
    const text = writePage(form, draft, { template: true });
    if (!options.dryRun) await writeUndisturbed(io, content.root, [{ file, text }]);
    const report: NewJson = { version: 1, dryRun: options.dryRun, kind: kindName, file, text };
    io.stdout.write(options.json ? `${JSON.stringify(report, undefined, 2)}\n` : toText(report, content.folder, io));
    if (!options.dryRun && !options.close && terminal) openEditor(path.join(content.root, file), io);
    return exitCodes.ok;
  } finally {
    await terminal?.close();
  }
}

function readKind(written: string): KindName {
  if (isKindName(written)) return written;
  throw new UsageError(
    `\`${toLine(written)}\` is not a kind; expected ${kindNames.join(', ')}.${didYouMean(written, kindNames)}`,
  );
}

function readGiven(form: KindForm, draft: Draft, set: readonly string[]): Draft {
  const values = set.reduce((held, written) => {
    const at = written.indexOf('=');
    if (at < 1)
      throw new UsageError(`\`--set\` is \`${toLine(written)}\`; expected a field and its value: --set systems=gate`);
    const added = addGiven(form, held, { name: written.slice(0, at).trim(), text: written.slice(at + 1) });
    if ('values' in added) return added.values;
    if ('fault' in added)
      throw new UsageError(`\`--set\` gives \`${toLine(written.slice(0, at))}\`, which ${toLine(added.fault)}`);
    const names = form.fields.map(({ name }) => name);
    throw new UsageError(
      `\`${toLine(added.unknown)}\` is not a field of ${withArticle(form.kind)}; it has ${names.join(', ')}.${didYouMean(added.unknown, names)}`,
    );
  }, draft.values);
  return { ...draft, values };
}

interface AskInput {
  readonly form: KindForm;
  readonly terminal: Terminal;
  readonly check: (draft: Draft) => readonly DraftFault[];
  readonly io: Io;
}

/** Asks for each required field that is missing or wrong, until it is right or the input ends. */
async function askMissing(draft: Draft, { form, terminal, check, io }: AskInput): Promise<Draft> {
  const paint = createPaint(io);
  let current = draft;
  for (const field of form.fields.filter(({ need }) => need === 'required')) {
    for (;;) {
      const fault = check(current).find((one) => 'field' in one && one.field === field.name);
      if (!fault) break;
      if (fault.type === 'field') io.stdout.write(`${paint('red', toLine(fault.message))}\n`);
      const answer = await terminal.ask(`${paint('bold', toQuestion(field))} `);
      if (answer === undefined) return current;
      current = { ...current, values: { ...current.values, [field.name]: toGiven(field.control, answer) } };
    }
  }
  return current;
}

function toQuestion({ name, control }: FormField): string {
  const label = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll(/[-_]/g, ' ')}`;
  if (control.type === 'choice') return `${label} (${control.values.join(', ')}):`;
  if (control.type === 'names') return `${label} (names, with commas between them):`;
  if (control.type !== 'group' && control.type !== 'groups') return `${label}:`;
  const parts = control.fields.map((part) => `${part.name}=…`).join(', ');
  return `${label} (${parts}${control.type === 'groups' ? '; with ; between several' : ''}):`;
}

function describeFaults(faults: readonly DraftFault[], kind: KindName, { fields }: KindForm): string {
  const missing = faults.flatMap((fault) => (fault.type === 'missing' ? toFlag(fault.field, fields) : []));
  const wrong = faults.flatMap((fault) => (fault.type === 'field' ? fault.message : []));
  return [
    ...(missing.length > 0 ? [`${beginWithArticle(kind)} needs more: trowel new ${kind} ${missing.join(' ')}`] : []),
    ...wrong.map(toLine),
    'Nothing was written.',
  ].join('\n');
}

function toFlag(name: string, fields: readonly FormField[]): string {
  if (name === 'title') return '--title "…"';
  const control = fields.find((field) => field.name === name)?.control;
  return `--set ${name}=${control?.type === 'choice' ? control.values.join('|') : '…'}`;
}

interface NameInput {
  readonly draft: Draft;
  readonly folder: string;
  readonly sources: readonly string[];
  /** The name that was asked for. */
  readonly wanted?: string;
}

function nameFile(form: KindForm, { draft, folder, sources, wanted }: NameInput): string {
  const taken = listTaken(sources, folder);
  const { title, date } = draft.values;
  if (wanted === undefined)
    return toFileName(form, { title: String(title ?? ''), date: typeof date === 'string' ? date : undefined, taken })
      .name;
  const fault = findNameFault(wanted, taken);
  if (fault === undefined) return wanted;
  const why = {
    empty: 'is empty',
    letters: 'has other characters than letters, digits, -, _ and .',
    reserved: 'is reserved',
    long: 'is too long',
    taken: `is the name of a page in ${folder} already`,
  }[fault];
  throw new UsageError(`\`--file\` is \`${toLine(wanted)}\`, which ${why}; give another name. Nothing was written.`);
}

function toText({ file, text, dryRun }: NewJson, folder: string, io: Io): string {
  const paint = createPaint(io);
  const shown = toLine(folder === '' ? file : path.posix.join(folder, file));
  if (!dryRun) return `${paint('cyan', shown)} is written.\n`;
  return `${text}\n${paint('dim', `Nothing is written: --dry-run. The file would be ${shown}.`)}\n`;
}

/** Opens the editor that the user has chosen. `EDITOR` can have options: `code --wait`. */
function openEditor(file: string, { env, edit }: Pick<Io, 'env' | 'edit'>): void {
  const command = (env.VISUAL || env.EDITOR || '').split(/\s+/).filter(Boolean);
  if (edit && command.length > 0) edit(command, file);
}
