import { describeElement, findLink } from './elements.ts';

/** Something that the reader did, held until React can hear of it. */
type Press = () => void;

/** The types of event that are held. Pointers and key releases are not: nothing should depend on them alone. */
export const heldTypes = ['click', 'keydown', 'input', 'change', 'submit'] as const;

const isToggle = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && /checkbox|radio/.test(element.type);

/** Holds an event of an element in React's root: keeps everybody from hearing of it, and returns how to replay it. */
export function holdPress(event: Event): Press | undefined {
  const target = event.target as HTMLElement;
  const path = describeElement(target);
  const find = () => (target.isConnected ? target : document.querySelector<HTMLElement>(path));
  const { type } = event;
  const replay = (prepare?: (element: HTMLElement) => void) => () => {
    const element = find();
    if (!element) return;
    prepare?.(element);
    // An event has all that the making of its like asks for.
    element.dispatchEvent(new (event.constructor as typeof Event)(type, event));
  };

  if (type === 'click') {
    if (findLink(target)) return undefined;
    // A click on a label makes one on its field, which is held.
    const label = target.closest('label');
    if (label?.control && label.control !== target) return undefined;
    if (isToggle(target)) {
      // The browser has switched it already. Replayed, it is switched again, with React watching.
      const before = target.type === 'checkbox' && !target.checked;
      return replay((element) => {
        (element as HTMLInputElement).checked = before;
      });
    }
    const details = target.closest('summary')?.parentElement;
    if (details instanceof HTMLDetailsElement) {
      const { open } = details;
      const ofDetails = describeElement(details);
      return replay(() => {
        const now = document.querySelector<HTMLDetailsElement>(ofDetails);
        if (now) now.open = open;
      });
    }
    const button = target.closest<HTMLButtonElement | HTMLInputElement>('[type=submit],button:not([type])');
    if (button?.form?.hasAttribute('action')) return undefined;
    event.preventDefault();
    return replay();
  }

  if (type === 'submit') {
    if (target.hasAttribute('action')) return undefined;
    event.preventDefault();
    return () => (find() as HTMLFormElement | null)?.requestSubmit();
  }

  if (type === 'input' || type === 'change') {
    const { value, selectionEnd, files } = target as HTMLInputElement;
    if (value === undefined || isToggle(target)) return () => {};
    typed.set(target, [value, selectionEnd]);
    return replay((element) => {
      if (files) return;
      const field = element as HTMLInputElement;
      // React takes no notice of a value that it has set, or seen, itself.
      field.value = value ? '' : ' ';
      setByBrowser(field, value);
      placeCaret(field, selectionEnd);
    });
  }
  return replay();
}

/** What the reader has typed into fields, with the place of the caret. */
const typed = new Map<EventTarget, [value: string, caret: number | null]>();

/** Puts back what the reader has typed, where React has overwritten it with what it knew: called before more is typed. */
export function keepTyped({ target }: Event): void {
  const [value, caret] = typed.get(target as EventTarget) ?? [];
  const field = target as HTMLInputElement;
  if (value === undefined || field.value === value) return;
  setByBrowser(field, value);
  placeCaret(field, caret);
}

/** Sets the value in a way that React does not see. */
function setByBrowser(field: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
}

function placeCaret(field: HTMLInputElement, caret: number | null | undefined): void {
  // Only fields of plain text have a caret.
  if (caret != null) field.setSelectionRange(caret, caret);
}
