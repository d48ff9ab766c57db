import { kinds as builtInKinds } from '../content/kinds/index.ts';
import { locate } from '../content/location.ts';
import { didYouMean } from '../content/spellingSuggestion.ts';
import { beginWithArticle, withArticle } from '../shared/article.ts';
import { quoteName } from '../shared/quote.ts';
import { checkDraft, type DraftFault, isGrave } from '../write/checkDraft.ts';
import { startDraft } from '../write/draft.ts';
import { toFileName } from '../write/fileName.ts';
import type { Draft, FormField, KindForm } from '../write/form.ts';
import { addGiven } from '../write/given.ts';
import { writePage } from '../write/pageText.ts';
import { findPlace, folderOfPage, listTaken } from '../write/place.ts';
import { toForm } from '../write/toForm.ts';
import type { Context } from './context.ts';
import { draftKinds } from './draftKinds.ts';

/** What an assistant proposes to put on record. */
export interface DraftQuestion {
  readonly kind: (typeof draftKinds)[number];
  readonly title: string;
  /** Values of fields, as front matter has them. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** The text before the first heading. */
  readonly lead?: string;
  /** Texts by heading; headings of the kind's template come first. */
  readonly sections?: Readonly<Record<string, string>>;
}

/** The page to write, or what is wrong with it. */
export type DraftAnswer =
  | { readonly file: string; readonly text: string; readonly warnings: readonly string[] }
  | { readonly faults: readonly string[] };

/** Writes a page as `trowel new` does: the same form, the same checks. It is a draft, which the site does not publish. */
export function writeDraft(question: DraftQuestion, context: Context): DraftAnswer {
  const { hub, today, kinds = builtInKinds } = context;
  const { kind, title } = question;
  if (!draftKinds.includes(kind))
    return {
      faults: [`A proposal is ${draftKinds.map(withArticle).join(', ')}; ${quoteName(kind)} is none of these.`],
    };
  const sources = hub.entries.map(({ source }) => source);
  const ofKind = sources.filter((source) => locate(source).kind === kind);
  const form = toForm(kinds[kind], findPlace(kind, { sources: ofKind }));
  const started = startDraft(form, { request: { title }, today });
  const given = addFields(form, { draft: true, ...question.fields }, started);
  if ('faults' in given) return given;
  const draft: Draft = {
    ...given,
    lead: question.lead ?? started.lead,
    sections: toSections(started.sections, question.sections),
  };
  const faults = checkDraft(draft, { form, kind: kinds[kind], knows: createKnows(context) });
  const grave = faults.filter((fault) => isGrave(fault) || fault.type === 'field');
  if (grave.length > 0) return { faults: grave.map((fault) => describeFault(fault, form)) };
  const folder = folderOfPage(form, draft.values.log);
  const { date } = draft.values;
  const { name } = toFileName(form, {
    title,
    date: typeof date === 'string' ? date : undefined,
    taken: listTaken(sources, folder),
  });
  return {
    file: `${folder}/${name}.md`,
    text: writePage(form, draft, { template: true }),
    warnings: faults.map((fault) => describeFault(fault, form)),
  };
}

function addFields(
  form: KindForm,
  fields: Readonly<Record<string, unknown>>,
  draft: Draft,
): Draft | { readonly faults: string[] } {
  const faults: string[] = [];
  let { values } = draft;
  for (const [name, value] of Object.entries(fields)) {
    const field = form.fields.find((one) => one.name === name);
    if (field && isHeld(field, value)) {
      values = { ...values, [name]: value };
      continue;
    }
    const added = addGiven(form, values, { name, text: typeof value === 'string' ? value : JSON.stringify(value) });
    if ('values' in added) values = added.values;
    else if ('fault' in added) faults.push(`${quoteName(name)} ${added.fault}`);
    else {
      const names = form.fields.map((one) => one.name);
      faults.push(
        `${quoteName(added.unknown)} is no field of ${withArticle(form.kind)}; it has ${names.join(', ')}.${didYouMean(added.unknown, names)}`,
      );
    }
  }
  return faults.length > 0 ? { faults } : { ...draft, values };
}

function isHeld({ control }: FormField, value: unknown): boolean {
  if (control.type === 'flag') return typeof value === 'boolean';
  if (control.type === 'names' || control.type === 'lines')
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return false;
}

function toSections(started: Draft['sections'], given: Readonly<Record<string, string>> = {}): Draft['sections'] {
  const own = new Map(Object.entries(given).map(([heading, text]) => [heading.toLowerCase(), text]));
  const known = new Set(started.map(({ heading }) => heading.toLowerCase()));
  return [
    ...started.map(({ heading, text }) => ({ heading, text: own.get(heading.toLowerCase()) ?? text })),
    ...Object.entries(given).flatMap(([heading, text]) =>
      known.has(heading.toLowerCase()) ? [] : [{ heading, text }],
    ),
  ];
}

/** Says whether a page has a name. Tags and skills can be new. */
function createKnows({ hub }: Context): (field: FormField, name: string) => boolean {
  return ({ control }, name) => {
    const from = 'from' in control ? control.from : undefined;
    if (from === undefined || from === 'tags' || from === 'skills' || from === 'steps') return true;
    const bare = name.replace(/^.*\//, '').replace(/\.mdx?$/, '');
    return hub.entries.some(
      ({ kind, id, title }) => kind === from && (id === `${from}/${bare}` || id === name || title === name),
    );
  };
}

function describeFault(fault: DraftFault, form: KindForm): string {
  switch (fault.type) {
    case 'missing':
      return `${beginWithArticle(form.kind)} needs the field ${quoteName(fault.field)}.`;
    case 'field':
      return fault.message;
    case 'unknown-name':
      return `No page is called ${quoteName(fault.name)}, which ${quoteName(fault.field)} names.`;
    default:
      return `The text ${fault.section < 0 ? 'before the first heading' : `of section ${fault.section + 1}`} opens ${fault.what} and does not close it.`;
  }
}
