import type { EarlyPage } from './page.ts';
import type { Settings } from './settings.ts';

/** Shows a button that copies on the block of code that the reader points at. React's own take its place. */
export function answerCopyCode(page: EarlyPage, { copy, copied }: Settings['labels']): void {
  const button = document.createElement('button');
  button.className = 'button button--sm button--secondary';
  page.on('pointerover', '.theme-code-block pre', (_, code) => {
    const { top, right } = code.getBoundingClientRect();
    button.textContent = copy;
    button.style.cssText = `position:absolute;top:${top + scrollY + 8}px;right:${document.body.clientWidth - right + 8}px`;
    button.onclick = () => {
      // Each line is a block that ends with a break, which would count twice.
      const lines = Array.from(code.querySelectorAll('.token-line'), ({ textContent }) => textContent).join('\n');
      navigator.clipboard.writeText((lines || code.innerText).trimEnd()).then(() => {
        button.textContent = copied;
      });
    };
    // Beside React's root, since nothing may be added to that.
    document.body.append(button);
  });
  page.whenReact(() => button.remove());
}
