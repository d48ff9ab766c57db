import { translate } from '@docusaurus/Translate';
import KindMark from '@theme/Trowel/ui/KindMark';
import Measure from '@theme/Trowel/ui/Measure';
import RenderedText from '@theme/Trowel/ui/RenderedText';
import { statusLabel } from 'docusaurus-plugin-trowel/client';
import type { Measure as MeasureProps } from 'docusaurus-plugin-trowel/props';
import { type FormField, fieldLabel, parseMarkdown, toSafeText } from 'docusaurus-plugin-trowel/write';
import { memo, useMemo } from 'react';
import styles from './styles.module.css';
import type { DraftState } from './useDraft.ts';

/** Shows the page as it will be: title, facts, text with its blocks. */
export function Preview({ state }: { readonly state: DraftState }) {
  const { shown, opened } = state;
  const { title, description, measure } = shown.values;
  const sections = shown.sections.filter(({ text }) => text.trim() !== '');
  const isEmpty = sections.length === 0 && shown.lead.trim() === '';
  const figure = toMeasure(measure);
  return (
    <article className={styles.preview}>
      <p className={styles.plate}>
        <KindMark kind={opened.form.kind} />
      </p>
      <h2 className={styles.pageTitle} dir="auto">
        {toLine(title) || translate({ id: 'theme.trowel.write.titleHere', message: 'Its title' })}
      </h2>
      {toLine(description) !== '' && (
        <p className={styles.lede} dir="auto">
          {toLine(description)}
        </p>
      )}
      <Facts state={state} />
      {figure && <Measure measure={figure} />}
      <Text text={shown.lead} />
      {sections.map(({ heading, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections can have one heading.
        <section key={at}>
          <h3 dir="auto">{heading}</h3>
          <Text text={text} />
        </section>
      ))}
      {isEmpty && (
        <p className={styles.soft}>
          {translate({
            id: 'theme.trowel.write.textHere',
            message: 'What you write appears here, as readers will see it.',
          })}
        </p>
      )}
    </article>
  );
}

/** The fields that are shown elsewhere on the page, or not to readers. */
const elsewhere = ['title', 'description', 'measure', 'draft', 'unlisted'];

function Facts({ state }: { readonly state: DraftState }) {
  const facts = state.opened.form.fields.flatMap((field) => {
    const value = elsewhere.includes(field.name) ? '' : toWords(field, state.shown.values[field.name], state);
    return value === '' ? [] : [{ field, value }];
  });
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(({ field, value }) => (
        <div key={field.name}>
          <dt>{field.label ?? fieldLabel(field.name)}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function toWords({ control }: FormField, value: unknown, { offersOf }: DraftState): string {
  if (Array.isArray(value)) {
    const offers = control.type === 'names' && control.from ? offersOf(control.from) : [];
    const names = value.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
    return names.map((name) => offers.find((offer) => offer.name === name)?.title ?? name).join(', ');
  }
  if (control.type === 'name')
    return offersOf(control.from).find((offer) => offer.name === toLine(value))?.title ?? toLine(value);
  return control.type === 'choice' ? statusLabel(toLine(value)) : toLine(value);
}

const Text = memo(function Text({ text }: { readonly text: string }) {
  const tree = useMemo(() => parseMarkdown(toSafeText(text)), [text]);
  // The page has its title above, and the section its heading.
  return <RenderedText nodes={tree.children} lower={1} />;
});

function toMeasure(value: unknown): MeasureProps | undefined {
  const { what, before, after, unit } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const [from, to] = [before, after].map((figure) =>
    toLine(figure) === '' ? Number.NaN : Number(toLine(figure).replace(',', '.')),
  );
  if (toLine(what) === '' || !Number.isFinite(from) || !Number.isFinite(to)) return undefined;
  return { what: toLine(what), before: from as number, after: to as number, unit: toLine(unit) || undefined };
}

function toLine(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
