import { translate } from '@docusaurus/Translate';
import { isRich, promptOf, toMarkdown } from 'docusaurus-plugin-trowel/write';
import { type ClipboardEvent, useId, useState } from 'react';
import styles from './styles.module.css';
import type { DraftState } from './useDraft.ts';
import { faultWords } from './words.ts';

/** Shows the sections of the page, each with the question that it answers. */
export function Sections({ state }: { readonly state: DraftState }) {
  const { draft, opened } = state;
  const [heading, setHeading] = useState('');
  const id = useId();
  const add = () => {
    if (heading.trim() === '') return;
    state.addSection(heading.trim());
    setHeading('');
  };
  return (
    <>
      {(draft.sections.length === 0 || opened.draft.lead !== '') && (
        <Section
          at={-1}
          title={
            opened.form.sections.length === 0
              ? translate({ id: 'theme.trowel.write.text', message: 'Text' })
              : translate({ id: 'theme.trowel.write.lead', message: 'Before the first heading' })
          }
          text={draft.lead}
          state={state}
        />
      )}
      {draft.sections.map((section, at) => (
        <Section
          // biome-ignore lint/suspicious/noArrayIndexKey: two sections can have one heading, and none changes its place.
          key={at}
          at={at}
          title={promptOf(`${opened.form.kind}.${section.heading}`) || section.heading}
          text={section.text}
          state={state}
        />
      ))}
      <div className={styles.add}>
        <label htmlFor={id}>
          {translate({ id: 'theme.trowel.write.heading', message: 'One more section, under the heading' })}
        </label>
        <input
          id={id}
          className={styles.input}
          dir="auto"
          value={heading}
          onChange={({ target }) => setHeading(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" className={styles.plain} onClick={add}>
          {translate({ id: 'theme.trowel.write.addSection', message: 'Add' })}
        </button>
      </div>
    </>
  );
}

interface SectionProps {
  /** Its place; -1 for the text before the first heading. */
  readonly at: number;
  readonly title: string;
  readonly text: string;
  readonly state: DraftState;
}

function Section({ at, title, text, state }: SectionProps) {
  const id = useId();
  const change = (next: string) => (at === -1 ? state.setLead(next) : state.setSection(at, next));
  const faults = state.faults.filter((fault) => fault.type === 'open' && fault.section === at);
  const isWhole = state.draft.sections.length === 0;
  const rows = Math.min(24, Math.max(4, text.split('\n').length + 1));
  return (
    <div className={styles.field} id={`trowel-section-${at}`}>
      <label className={styles.label} htmlFor={id}>
        {title}
      </label>
      <textarea
        id={id}
        className={styles.input}
        dir="auto"
        rows={rows}
        value={text}
        aria-invalid={faults.length > 0 || undefined}
        aria-describedby={faults.length > 0 ? `${id}-faults` : undefined}
        onChange={({ target }) => change(target.value)}
        // Only a page whose text is one field has its sections in it.
        onPaste={(event) => void pasteRich(event, { change, highest: isWhole ? 2 : 3 })}
      />
      {faults.length > 0 && (
        <ul className={styles.faults} id={`${id}-faults`}>
          {faults.map((fault) => (
            <li key={JSON.stringify(fault)}>{faultWords(fault)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Takes pasted rich text as Markdown. Plain text is pasted by the browser. */
async function pasteRich(
  event: ClipboardEvent<HTMLTextAreaElement>,
  { change, highest }: { readonly change: (text: string) => void; readonly highest: 2 | 3 },
) {
  const html = event.clipboardData.getData('text/html');
  if (!isRich(html)) return;
  event.preventDefault();
  const field = event.currentTarget;
  const plain = event.clipboardData.getData('text/plain');
  const markdown = await toMarkdown(html, highest).catch(() => plain);
  field.focus();
  // As if it were typed, so that one can take it back; not all browsers can.
  if (document.execCommand('insertText', false, markdown)) return;
  field.setRangeText(markdown, field.selectionStart, field.selectionEnd, 'end');
  change(field.value);
}
