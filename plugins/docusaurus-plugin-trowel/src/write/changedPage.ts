import { toPlainText } from '../content/encoding.ts';
import { parseFrontMatter } from '../content/frontMatter.ts';
import { EditError, removeField, replaceField, setField } from '../content/frontMatterEditor.ts';
import { findWrittenName } from '../content/writtenName.ts';
import { isSameData } from '../shared/sameData.ts';
import { fromValue, toData } from './data.ts';
import type { Draft, FormField, KindForm } from './form.ts';
import { listHtml, toSafeText } from './markdown.ts';
import { findSections, type PlacedSection } from './pageSections.ts';
import { toHeading, writeField } from './pageText.ts';
import { toYamlData } from './yamlData.ts';

/** A page as it is to be published, or why the form cannot write it. */
export type WrittenPage = { readonly text: string } | { readonly fault: string };

/** Reads a page that is there into a form. What the form cannot express is not in the draft, and stays in the page. */
export function readPage(form: KindForm, text: string): Draft {
  const frontMatter = parseFrontMatter(toPlainText(text));
  const values = Object.fromEntries(
    form.fields.flatMap(({ name, control }) => {
      const written = findWrittenName(frontMatter, name);
      const held = Object.hasOwn(frontMatter.data, written) ? fromValue(control, frontMatter.data[written]) : undefined;
      return held === undefined ? [] : [[name, held]];
    }),
  );
  const [lead, ...sections] = findSections(text).map((section) => ({
    heading: section.heading,
    text: toLines(textOf(section, text)),
  }));
  const missing = form.sections.filter((heading) => !sections.some((section) => section.heading === heading));
  return {
    kind: form.kind,
    values,
    lead: lead?.text ?? '',
    sections: [...sections, ...missing.map((heading) => ({ heading, text: '' }))],
  };
}

/**
 * Writes the changes of a draft into the page that it was read from. A field or a section that has not changed stays byte for byte,
 * with its spacing, comments and line ends.
 */
export function changePage(form: KindForm, draft: Draft, original: string): WrittenPage {
  const before = readPage(form, original);
  try {
    return { text: changeFields(form, { before, draft }, changeSections({ before, draft }, original)) };
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return { fault: error.message };
  }
}

interface Change {
  readonly before: Draft;
  readonly draft: Draft;
}

function changeFields(form: KindForm, { before, draft }: Change, text: string): string {
  return form.fields.reduce((page, field) => {
    const [was, is] = [before, draft].map(({ values }) => toData([field], values)[field.name]);
    if (isSameData(was, is)) return page;
    const frontMatter = parseFrontMatter(toPlainText(page));
    const name = findWrittenName(frontMatter, field.name);
    if (was === undefined && !isBlank(frontMatter.data[name]))
      throw new EditError(
        `\`${name}\` has a value that this form cannot show, and would replace. Empty the field here, or change it in the file.`,
      );
    return is === undefined ? removeField(page, name) : setValue(page, { ...field, name }, is);
  }, text);
}

/** Says whether a value of front matter says nothing: whoever fills it in replaces nothing. */
function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Sets a field on its line, or in place of its lines. */
function setValue(text: string, field: FormField, value: unknown): string {
  const written = writeField(field, value);
  if (written.includes('\n')) return replaceField(text, field.name, written);
  try {
    return setField(text, field.name, toYamlData(value, { isDate: field.control.type === 'date' }));
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return replaceField(text, field.name, written);
  }
}

function changeSections({ before, draft }: Change, original: string): string {
  const ending = /\r\n?|\n/.exec(original)?.[0] ?? '\n';
  const placed = findSections(original);
  const written = [draft.lead, ...draft.sections.map(({ text }) => text)];
  const were = [before.lead, ...before.sections.map(({ text }) => text)];
  // From the end on, so that places before stay right.
  const changed = placed.reduceRight((text, section, at) => {
    const [was = '', is = ''] = [were[at], written[at]];
    return is.trim() === was ? text : replaceText(text, section, toEnding(toChanged(is, was), ending), ending);
  }, original);
  const added = draft.sections
    .slice(placed.length - 1)
    .filter(({ text }) => text.trim() !== '')
    .map(({ heading, text }) => [toHeading(heading), toSafeText(text)].filter((part) => part !== '').join('\n\n'));
  if (added.length === 0) return changed;
  return `${changed.trimEnd()}${toEnding(`\n\n${added.join('\n\n')}\n`, ending)}`;
}

function replaceText(page: string, { start, text }: PlacedSection, is: string, ending: string): string {
  const isEmpty = text.start === text.end;
  const before = page.slice(0, text.start);
  if (!isEmpty || is === '') return `${before}${is}${page.slice(text.end)}`;
  // What had no text needs room around it.
  const head = before.trimEnd();
  const isFirst = start === text.start || head.endsWith('---');
  return `${head}${isFirst && head === '' ? '' : ending.repeat(2)}${is}${ending.repeat(2)}${page.slice(text.end).trimStart()}`;
}

/** Makes what was written safe. HTML that was there stays: somebody who works in the files has put it there. */
function toChanged(is: string, was: string): string {
  return toSafeText(is, listHtml(was));
}

function textOf({ text }: PlacedSection, page: string): string {
  return page.slice(text.start, text.end);
}

function toLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

function toEnding(text: string, ending: string): string {
  return text.replaceAll('\n', ending);
}
