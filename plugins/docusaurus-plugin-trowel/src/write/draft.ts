import { engagementDefaults } from '../shared/engagementDefaults.ts';
import type { WriteRequest } from '../shared/writeLink.ts';
import { debriefSections } from './debrief.ts';
import type { Draft, FormField, KindForm } from './form.ts';

interface Start {
  /** What is known of the page. */
  readonly request?: WriteRequest;
  /** The day, `YYYY-MM-DD`: a page that has to say one begins with it. */
  readonly today: string;
}

/** Begins a page: with the sections of its kind's template, and with what is known of it. What was seen in a rotation gets those of a debrief, too. */
export function startDraft(form: KindForm, { request = {}, today }: Start): Draft {
  const known: Readonly<Record<string, unknown>> = {
    title: request.title,
    ...(request.system === undefined ? {} : aboutSystem(form, request.system)),
    ...(request.skill === undefined ? {} : { skills: splitNames(request.skill) }),
    ...(request.path === undefined ? {} : { paths: [[request.path, request.stage].filter(Boolean).join('/')] }),
    ...(request.rotation === undefined
      ? {}
      : { rotation: request.rotation, owner: request.owner, witnesses: request.witnesses?.split(',') }),
    ...(form.fileBegins === undefined ? {} : { date: today }),
    ...(form.kind === 'story' ? { lesson: 'success' } : {}),
    ...(form.kind === 'decision' ? { status: 'proposed' } : {}),
    ...(form.kind === 'engagement' ? startEngagement(request) : {}),
  };
  const values = Object.fromEntries(
    form.fields.flatMap(({ name }) => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
  return {
    kind: form.kind,
    values,
    lead: request.block !== undefined && /^[a-z]+$/.test(request.block) ? `:::${request.block}\n\n\n\n:::` : '',
    sections: [
      ...form.sections.map((heading) => ({ heading, text: '' })),
      ...(request.rotation === undefined ? [] : debriefSections),
    ],
  };
}

const hoursByForm: ReadonlyMap<string, number> = new Map(Object.entries(engagementDefaults.hours));

function startEngagement({ mentor, mentee, form, start, end }: WriteRequest): Readonly<Record<string, unknown>> {
  return {
    status: 'proposed',
    mentor,
    mentees: mentee === undefined ? undefined : splitNames(mentee),
    form,
    start,
    end,
    rhythm: engagementDefaults.rhythm,
    hours: String(hoursByForm.get(form ?? '') ?? engagementDefaults.hours['one-to-one']),
  };
}

function splitNames(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/** Says in a draft of a page that is there that somebody has confirmed it on a day. */
export function confirmDraft(draft: Draft, today: string): Draft {
  return { ...draft, values: { ...draft.values, verified: today } };
}

function aboutSystem({ fields }: KindForm, system: string): Readonly<Record<string, unknown>> {
  const field = fields.find(({ control }) => 'from' in control && control.from === 'system');
  return field === undefined ? {} : { [field.name]: [system] };
}

/** What is stored of a draft: the draft, and what the form of today has no place for. */
export interface FittedDraft {
  readonly draft: Draft;
  /** Values of fields that the form does not have, or not like this, as they were stored. */
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Fits a stored draft into the form of today. Nothing is lost: what does not fit is in `rest`. */
export function fitDraft(form: KindForm, stored: unknown): FittedDraft {
  const from = toRecord(stored);
  const values: Record<string, unknown> = {};
  const rest: Record<string, unknown> = { ...toRecord(from.rest) };
  for (const [name, value] of Object.entries({ ...toRecord(from.rest), ...toRecord(from.values) })) {
    const field = form.fields.find((one) => one.name === name);
    if (field && fits(field, value)) {
      values[name] = value;
      delete rest[name];
    } else if (!isEmpty(value)) rest[name] = value;
  }
  const sections = (Array.isArray(from.sections) ? from.sections : []).flatMap((section: unknown) => {
    const { heading, text } = toRecord(section);
    return typeof heading === 'string' && typeof text === 'string' ? [{ heading, text }] : [];
  });
  // Sections that the template has now are offered, in its order, behind those that were written.
  const missing = form.sections.filter((heading) => !sections.some((section) => section.heading === heading));
  return {
    draft: {
      kind: form.kind,
      values,
      lead: typeof from.lead === 'string' ? from.lead : '',
      sections: [...sections, ...missing.map((heading) => ({ heading, text: '' }))],
    },
    rest,
  };
}

function fits({ control }: FormField, value: unknown): boolean {
  switch (control.type) {
    case 'flag':
      return typeof value === 'boolean';
    case 'names':
    case 'lines':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'group':
      return isRecord(value) && Object.keys(value).every((name) => control.fields.some((field) => field.name === name));
    case 'groups':
      return Array.isArray(value) && value.every(isRecord);
    default:
      return typeof value === 'string';
  }
}

function isEmpty(value: unknown): boolean {
  return value === '' || value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}
