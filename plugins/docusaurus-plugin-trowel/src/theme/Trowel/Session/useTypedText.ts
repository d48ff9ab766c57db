import { type FocusEventHandler, type FormEventHandler, type RefObject, useEffect, useRef } from 'react';

interface TypedText {
  /** What is kept: by this tab, another one, or a link. */
  readonly value: string;
  readonly write: (text: string) => void;
  /** Milliseconds after the last key until the text is written. Without, it waits until the field loses the focus. */
  readonly pause?: number;
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The attributes of a field whose text is kept. */
interface TypedField<Element extends Field> {
  readonly ref: RefObject<Element | null>;
  readonly defaultValue: string;
  readonly onInput: FormEventHandler;
  readonly onBlur: FocusEventHandler;
}

/**
 * Keeps what is typed into a field: after a pause, when the field loses the focus, and when the page goes away. What is kept elsewhere comes in only
 * while nobody types, so that neither the text nor the caret is lost.
 */
export function useTypedText<Element extends Field>({ value, write, pause }: TypedText): TypedField<Element> {
  const ref = useRef<Element>(null);
  const first = useRef(value);
  // What was last put into the field, or written from it: anything else was typed since.
  const known = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef({ value, write });
  latest.current = { value, write };

  const keep = useRef(() => {
    clearTimeout(timer.current);
    const text = ref.current?.value;
    if (text === undefined || text === known.current) return false;
    known.current = text;
    if (text !== latest.current.value) latest.current.write(text);
    return true;
  }).current;
  const show = useRef(() => {
    const field = ref.current;
    if (!field) return;
    field.value = latest.current.value;
    // A browser writes line breaks in its own way.
    known.current = field.value;
  }).current;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another value is shown.
  useEffect(() => {
    const field = ref.current;
    const isInUse = document.activeElement === field && document.hasFocus();
    if (!isInUse && field?.value === known.current) show();
  }, [value]);
  useEffect(() => {
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      clearTimeout(timer.current);
    };
  }, [keep]);

  return {
    ref,
    defaultValue: first.current,
    onInput: () => {
      clearTimeout(timer.current);
      if (pause !== undefined) timer.current = setTimeout(keep, pause);
    },
    onBlur: () => {
      if (!keep()) show();
    },
  };
}
