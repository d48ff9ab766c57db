import type { Press } from './bridge.ts';

/** The types of event that are held. Pointers and key releases are not: nothing should depend on them alone. */
export const heldTypes = ['click', 'keydown', 'input', 'change', 'submit'];

/** Links that the browser can follow by itself. Docusaurus writes some buttons as links: those need React. */
const link = 'a[href]:not([href="#"],[role=button],[aria-haspopup])';

// A click on a label makes one on its field, which is held. A form with an action is sent without React.
const native = `${link},label,form[action] :is([type=submit],button:not([type]))`;

/** The link that the browser follows when the element is clicked. */
export function findLink(target: EventTarget | null): HTMLAnchorElement | null {
  return (target as Element).closest?.(link) ?? null;
}

/** Whether React has to hear of an event. If so, the browser does not do what it would undo, or do twice. */
export function holdPress(event: Event): Press | undefined {
  const target = event.target as HTMLInputElement;
  const { type } = event;
  const isClick = type === 'click';
  const pressed = target.closest('a,button,label,input');
  if (isClick ? pressed?.matches(native) : type === 'submit' && target.matches('[action]')) return undefined;
  // Replayed, a click on a button does what it does: it sends a form, too.
  if (type === 'submit' || (isClick && pressed?.matches('a,button,[type=submit]'))) event.preventDefault();
  return {
    event,
    value: target.value,
    // The browser has switched a box by now, and will open details only after the event.
    before: (target.closest('summary')?.parentElement as HTMLDetailsElement | undefined)?.open ?? !target.checked,
  };
}
