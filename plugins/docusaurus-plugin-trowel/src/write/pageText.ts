import { toData, toFileText } from './data.ts';
import type { Draft, FormField, KindForm } from './form.ts';
import { toSafeText } from './markdown.ts';
import { toYamlField } from './yamlData.ts';

interface WriteOptions {
  /** Whether headings without a text are written. */
  readonly template?: boolean;
  /** Returns what stands in a required field that has no value yet, as YAML; such fields are left out otherwise. */
  readonly hintOf?: (field: FormField) => string;
}

/**
 * Writes a page: front matter from the values, then the text. What the form cannot say is not in it, empty sections are left
 * out, and nothing of it runs in a browser. The one function that the form in the browser and `trowel new` have in common.
 */
export function writePage(form: KindForm, draft: Draft, { template = false, hintOf }: WriteOptions = {}): string {
  const data = toData(form.fields, draft.values);
  const fields = form.fields.flatMap((field) =>
    Object.hasOwn(data, field.name)
      ? writeField(field, data[field.name])
      : hintOf && field.need === 'required'
        ? `${field.name}: ${hintOf(field)}`.trimEnd()
        : [],
  );
  // The kind stands behind the title, where somebody looks first.
  if (form.saysKind) fields.splice(Object.hasOwn(data, 'title') ? 1 : 0, 0, `kind: ${form.kind}`);
  if (form.saysFormat) fields.push('mdx: { format: md }');
  const parts = [toSafeText(draft.lead), ...draft.sections.map((section) => writeSection(section, template))];
  const body = parts.filter((part) => part !== '').join('\n\n');
  return `---\n${fields.join('\n')}\n---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** Writes one field of front matter. */
export function writeField({ name, control }: FormField, value: unknown): string {
  return toYamlField(name, value, { isDate: control.type === 'date' });
}

function writeSection({ heading, text }: Draft['sections'][number], template: boolean): string {
  const safe = toSafeText(text);
  if (safe === '' && !template) return '';
  return [toHeading(heading), safe].filter((part) => part !== '').join('\n\n');
}

/** Writes a heading. Line ends would end it. */
export function toHeading(heading: string): string {
  const line = toFileText(heading).replaceAll(/\s+/g, ' ').trim();
  return line === '' ? '' : toSafeText(`## ${line}`);
}
