import { translate } from '@docusaurus/Translate';
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useId } from 'react';
import styles from './styles.module.css';
import type { Question } from './useQuestion.ts';

interface AskFormProps {
  readonly question: Question;
  readonly examples: readonly string[];
  readonly ask: (text: string) => void;
}

/** Shows the field for what the reader pastes, and examples from the hub's own code. */
export function AskForm({ question: { text, type, isHydrated }, examples, ask }: AskFormProps) {
  const id = useId();
  return (
    <form
      className={styles.form}
      data-trowel-scripted
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        ask(text);
      }}
    >
      <label htmlFor={id}>{translate({ id: 'theme.trowel.why.label', message: 'Path, stack trace or diff' })}</label>
      <textarea
        id={id}
        name="path"
        rows={text.includes('\n') ? 6 : 2}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-describedby={`${id}-note`}
        placeholder={examples[0]}
        disabled={!isHydrated}
        value={text}
        onChange={(event) => type(event.target.value)}
        onPaste={(event: ClipboardEvent<HTMLTextAreaElement>) => {
          // Replacing the whole text is a new question, and gets its own step in the browser's history.
          const { selectionStart, selectionEnd, value } = event.currentTarget;
          if (selectionStart !== 0 || selectionEnd !== value.length) return;
          event.preventDefault();
          ask(event.clipboardData.getData('text'));
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || text.includes('\n')) return;
          event.preventDefault();
          ask(text);
        }}
      />
      <div className={styles.under}>
        <p id={`${id}-note`} className={styles.note}>
          {translate({
            id: 'theme.trowel.why.note',
            message:
              'What you paste stays in your browser. To share the question, copy the address of this page: it has the files and lines, or the one line that you asked.',
          })}
        </p>
        <button type="submit" disabled={!isHydrated}>
          {translate({ id: 'theme.trowel.why.ask', message: 'Ask' })}
        </button>
      </div>
      {text === '' && examples.length > 0 && (
        <div className={styles.examples}>
          <p>{translate({ id: 'theme.trowel.why.examples', message: 'For example' })}</p>
          <ul>
            {toExamples(examples).map((example) => (
              <li key={example}>
                <button type="button" disabled={!isHydrated} onClick={() => ask(example)}>
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </form>
  );
}

/** Makes examples of paths as people have them: from the repository's root, in a stack trace, in a diff. */
function toExamples([first, second, third]: readonly string[]): string[] {
  return [
    ...(first === undefined ? [] : [first]),
    ...(second === undefined ? [] : [`at /home/me/work/${second}${isFile(second) ? '' : '/main'}:12:3`]),
    ...(third === undefined ? [] : [`diff --git a/${third} b/${third}`]),
  ];
}

function isFile(path: string): boolean {
  return /\.\w+$/.test(path);
}
