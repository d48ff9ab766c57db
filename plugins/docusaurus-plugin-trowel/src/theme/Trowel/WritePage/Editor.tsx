import { translate } from '@docusaurus/Translate';
import { kindLabel } from 'docusaurus-plugin-trowel/client';
import type { WritePageProps } from 'docusaurus-plugin-trowel/props';
import type { FormField } from 'docusaurus-plugin-trowel/write';
import { useState } from 'react';
import { Confirm } from './Confirm.tsx';
import { Fields } from './Fields.tsx';
import { KeepingNote } from './KeepingNote.tsx';
import type { OpenedDraft } from './openDraft.ts';
import { Preview } from './Preview.tsx';
import { Publish } from './Publish.tsx';
import { Rest } from './Rest.tsx';
import { Sections } from './Sections.tsx';
import styles from './styles.module.css';
import { useDraft } from './useDraft.ts';

interface EditorProps {
  readonly write: WritePageProps;
  readonly opened: OpenedDraft;
}

/** Shows the form of a page with the page beside it. Narrow screens show one or the other. */
export function Editor({ write, opened }: EditorProps) {
  const state = useDraft(opened);
  const { form, edit } = opened;
  const [shows, setShows] = useState<'form' | 'page'>('form');
  if (opened.isConfirmed) return <Confirm write={write} state={state} />;
  const { early, late } = splitAsked(form.fields);
  const others = form.fields.filter(({ need }) => need === 'more');
  return (
    <div className={styles.editor} data-shows={shows}>
      <div className={styles.switch}>
        {(['form', 'page'] as const).map((side) => (
          <button key={side} type="button" aria-pressed={shows === side} onClick={() => setShows(side)}>
            {side === 'form' ? formLabel() : pageLabel()}
          </button>
        ))}
      </div>
      <form className={styles.form} aria-label={formLabel()} onSubmit={(event) => event.preventDefault()} noValidate>
        <p className={styles.kind}>
          {edit === undefined
            ? kindLabel(form.kind)
            : translate(
                { id: 'theme.trowel.write.editing', message: '{kind}: a change of {file}' },
                { kind: kindLabel(form.kind), file: edit.source },
              )}
        </p>
        {opened.isOutdated && (
          <p role="alert">
            {translate({
              id: 'theme.trowel.write.outdated',
              message:
                'The page has changed since you began. Copy what you have written, and open the page again: publishing this would undo that change.',
            })}
          </p>
        )}
        <Fields fields={early} state={state} />
        <Sections state={state} />
        <Fields fields={late} state={state} />
        <details className={styles.more}>
          <summary>
            {translate({ id: 'theme.trowel.write.more', message: 'More that a page can say' })}{' '}
            <span className={styles.soft}>{others.length}</span>
          </summary>
          <Fields fields={others} state={state} />
        </details>
        <Rest rest={opened.rest} />
        <Publish write={write} state={state} />
        <KeepingNote keeping={state.keeping} />
      </form>
      <section className={styles.page} aria-label={pageLabel()}>
        <Preview state={state} />
      </section>
    </div>
  );
}

/** What is made of parts, such as a figure before and after, stands behind the text unless it is required, with all after it. */
function splitAsked(fields: readonly FormField[]) {
  const shown = fields.filter(({ need }) => need !== 'more');
  const first = shown.findIndex(({ need, control }) => need === 'asked' && control.type === 'group');
  const end = first === -1 ? shown.length : first;
  return { early: shown.slice(0, end), late: shown.slice(end) };
}

function formLabel(): string {
  return translate({ id: 'theme.trowel.write.form', message: 'What you write' });
}

function pageLabel(): string {
  return translate({ id: 'theme.trowel.write.page', message: 'The page' });
}
