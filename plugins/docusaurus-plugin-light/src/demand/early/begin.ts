import type { Bridge } from './bridge.ts';
import { bringScripts, fetchAhead } from './bytes.ts';
import { answerColorMode } from './colorMode.ts';
import { answerCopyCode } from './copyCode.ts';
import { findLink, heldTypes, holdPress } from './holding.ts';
import { answerLinks } from './links.ts';
import { answerMenu } from './menu.ts';
import type { EarlyPage, EarlyPart } from './page.ts';
import type { Settings } from './settings.ts';

/** Takes the page until React has it: answers what must be answered at once, holds the rest, and brings React in. */
export function begin({ colorMode, labels }: Settings, parts: readonly EarlyPart['start'][]): void {
  const list = document.querySelector<HTMLMetaElement>('meta[name=docusaurus-light]');
  // Without the list, the scripts are in the page as Docusaurus writes them, and run by themselves.
  if (!list) return;
  const scripts = new Set(list.content.split(' '));
  const root = document.getElementById('__docusaurus') as HTMLElement;

  const gone = new AbortController();
  const answers: [type: string, selector: string, answer: (event: never, element: HTMLElement) => unknown][] = [];
  const handOvers: (() => void)[] = [];
  let isWaking = false;
  let isDown = false;
  const bridge: Bridge = {
    left: new Map(),
    presses: [],
    start: (part) => part(page),
    handOver() {
      gone.abort();
      for (const callback of handOvers) callback();
    },
  };

  const hear = (types: readonly string[], listener: (event: Event) => void) => {
    for (const type of types) addEventListener(type, listener, { capture: true, signal: gone.signal });
  };

  const answerOrHold = (event: Event) => {
    const target = event.target as Element;
    // The document itself can be the target, too.
    if (!target.closest) return;
    let isTaken = answers.some(([type, selector, answer]) => {
      const element = type === event.type && target.closest<HTMLElement>(selector);
      return element && answer(event as never, element) === true;
    });
    if (!isTaken && heldTypes.includes(event.type) && (root.contains(target) || target === document.body)) {
      const press = holdPress(event);
      if (press) {
        isTaken = true;
        bridge.presses.push(press);
        bridge.onPress?.(press);
      }
    }
    if (isTaken) event.stopImmediatePropagation();
  };

  // What the reader has just pressed is answered, and shown, before the page is busy with React.
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (isDown) await settle();
  };

  const wake = async () => {
    if (isWaking) return;
    isWaking = true;
    try {
      // Asking for many files takes a slow phone longer than a tap: the tap comes first.
      if (isDown) await settle();
      await bringScripts(scripts, settle);
    } catch {
      // The page stays as it is: links work. The reader's next touch tries again.
      isWaking = false;
      bridge.presses.length = 0;
    }
  };

  const page: EarlyPage = {
    root,
    on: (type, selector, answer) => {
      hear([type], answerOrHold);
      answers.push([type, selector, answer]);
    },
    wake,
    leave: (name, value) => bridge.left.set(name, value),
    whenReact: (callback) => handOvers.push(callback),
  };
  window.docusaurusLight = bridge;
  // Docusaurus’s banner about a wrong `baseUrl` shows unless this is there. The address is right, since this script came.
  (window as { docusaurus?: unknown }).docusaurus ??= {};

  hear(['pointerdown', 'pointercancel', 'click', 'keydown'], ({ type }) => {
    isDown = type === 'pointerdown';
  });
  // A pointer that moves is a mouse: its reader is there, and will press something. Chromium also says so of one that rests.
  hear(['pointermove'], (event) => ((event as PointerEvent).movementX || (event as PointerEvent).movementY) && wake());
  hear(['pointercancel', 'wheel', 'keydown'], wake);
  hear(['pointerdown', 'focusin'], ({ target }) => {
    // A touched link is followed at once; what it leads to is needed more than React is.
    if (!findLink(target)) wake();
  });
  hear(heldTypes, answerOrHold);

  if (colorMode) answerColorMode(page, colorMode);
  answerMenu(page, labels);
  answerCopyCode(page, labels);
  answerLinks(page);
  // Scripts alone can read a query, so a page that is asked something hydrates at once.
  if (location.search) wake();
  addEventListener('load', () => (window.requestIdleCallback ?? setTimeout)(() => scripts.forEach(fetchAhead)));
  for (const start of parts) start(page);
}
