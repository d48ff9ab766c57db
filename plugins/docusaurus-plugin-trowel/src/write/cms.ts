import type { Control, FormField, KindForm } from './form.ts';

/** Where a CMS keeps pages. */
export interface CmsBackend {
  readonly name: 'github' | 'gitlab';
  /** `org/hub`. */
  readonly repo: string;
  readonly branch: string;
}

type Widget = Readonly<Record<string, unknown>>;

interface CmsInput {
  readonly backend: CmsBackend;
  /** The folder of the site in the repository; empty, or with a slash at its end. */
  readonly root: string;
  readonly forms: readonly KindForm[];
  /** The names of kinds, singular and plural. */
  readonly labelOf: (form: KindForm) => readonly [one: string, many: string];
}

/**
 * Makes the configuration of a CMS on git from the forms of kinds. It keeps to what Decap CMS and Sveltia CMS both know, so one
 * file serves either.
 */
export function toCmsConfig({ backend, root, forms, labelOf }: CmsInput): Readonly<Record<string, unknown>> {
  return {
    backend,
    // Works on the files of this computer while `npx decap-server` runs.
    local_backend: true,
    publish_mode: 'editorial_workflow',
    media_folder: `${root}static/img`,
    public_folder: '/img',
    collections: forms.map((form) => toCollection(form, labelOf(form), forms)),
  };
}

function toCollection(form: KindForm, [one, many]: readonly [string, string], forms: readonly KindForm[]): Widget {
  const { kind, folder, fields, sections, saysKind, fileBegins } = form;
  const template = sections.map((heading) => `## ${heading}\n`).join('\n');
  return {
    name: kind,
    label: many,
    label_singular: one,
    folder,
    create: true,
    extension: 'md',
    format: 'frontmatter',
    slug: fileBegins === 'date' ? '{{year}}-{{month}}-{{day}}-{{slug}}' : '{{slug}}',
    // Pages in folders of their own are there, too.
    ...(kind === 'log' || kind === 'guide' ? { nested: { depth: 3 } } : {}),
    fields: [
      ...fields.flatMap((field) => toWidget(field, forms) ?? []),
      ...(saysKind ? [{ name: 'kind', label: 'Kind', widget: 'hidden', default: kind }] : []),
      {
        name: 'body',
        label: 'Text',
        widget: 'markdown',
        required: false,
        ...(template === '' ? {} : { default: template }),
      },
    ],
  };
}

function toWidget(field: FormField, forms: readonly KindForm[]): Widget | undefined {
  const { name, control, need } = field;
  const label = field.label ?? `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll(/[-_]/g, ' ')}`;
  const widget = toControl(control, forms);
  return (
    widget && { name, label, required: need === 'required', ...(field.hint ? { hint: field.hint } : {}), ...widget }
  );
}

function toControl(control: Control, forms: readonly KindForm[]): Widget | undefined {
  switch (control.type) {
    case 'text':
      return { widget: 'string' };
    case 'number':
      return { widget: 'number', value_type: 'float' };
    case 'flag':
      return { widget: 'boolean' };
    case 'date':
      return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
    case 'choice':
      return { widget: 'select', options: control.values };
    case 'name':
      return toRelation(control.from, forms) ?? { widget: 'string' };
    case 'names':
      if (control.values) return { widget: 'select', options: control.values, multiple: true };
      return withMultiple(control.from && toRelation(control.from, forms)) ?? { widget: 'list' };
    case 'lines':
      return { widget: 'list' };
    case 'group':
      return { widget: 'object', fields: toParts(control.fields, forms) };
    case 'groups':
      return { widget: 'list', fields: toParts(control.fields, forms) };
    case 'data':
      // No widget keeps any value; it stays in the file.
      return undefined;
  }
}

function toRelation(kind: string, forms: readonly KindForm[]): Widget | undefined {
  if (!forms.some((form) => form.kind === kind)) return undefined;
  return {
    widget: 'relation',
    collection: kind,
    search_fields: ['title'],
    value_field: '{{slug}}',
    display_fields: ['title'],
  };
}

function withMultiple(widget: Widget | undefined): Widget | undefined {
  return widget && { ...widget, multiple: true };
}

/** Makes the widgets of parts. None is required: Decap would ask for the parts of a field that is left out. */
function toParts(fields: readonly FormField[], forms: readonly KindForm[]): readonly Widget[] {
  return fields.flatMap((part): Widget[] => {
    const widget = toWidget({ ...part, need: 'asked' }, forms);
    return widget ? [widget] : [];
  });
}
