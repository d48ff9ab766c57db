import type { EarlyPage } from './page.ts';
import type { Settings } from './settings.ts';

/** Lets the switch of the color mode work: Docusaurus disables it until React has the page. */
export function answerColorMode(page: EarlyPage, { storage, key, system }: NonNullable<Settings['colorMode']>): void {
  const selector = 'button[class*=toggleButton_]';
  for (const button of document.querySelectorAll<HTMLButtonElement>(selector)) button.disabled = false;
  const { dataset } = document.documentElement;
  page.on('click', selector, () => {
    const { themeChoice } = dataset;
    const next = themeChoice === 'light' ? 'dark' : system && themeChoice === 'dark' ? null : 'light';
    dataset.themeChoice = next ?? 'system';
    dataset.theme = next ?? (matchMedia('(prefers-color-scheme:dark)').matches ? 'dark' : 'light');
    try {
      const storageArea = window[storage];
      if (next) storageArea.setItem(key, next);
      else storageArea.removeItem(key);
      // React may have read the mode already, just before it has the page. It hears of the change as of one in another tab.
      dispatchEvent(new StorageEvent('storage', { key, newValue: next, storageArea }));
    } catch {
      // The storage is blocked: the choice lasts as long as the page.
    }
    return true;
  });
}
