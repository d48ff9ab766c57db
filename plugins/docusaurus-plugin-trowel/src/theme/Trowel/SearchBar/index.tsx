import { translate } from '@docusaurus/Translate';
import type { Props as BoxProps } from '@theme/Trowel/Search';
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/**
 * Shows the navbar's button that opens search. The keys `/` and Ctrl or Cmd with K open it too, and so does the window's
 * event `trowel:search`. The button is on every page, so the dialog loads only when the button is focused or opened.
 */
export default function SearchBar() {
  const [Box, setBox] = useState<ComponentType<BoxProps>>();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  const load = useCallback(() => {
    import('@theme/Trowel/Search').then(
      ({ default: loaded }) => {
        setBox(() => loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, []);

  useEffect(() => {
    const show = () => {
      load();
      setOpen(true);
    };
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const writing =
        target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog');
      const asked = (ctrlKey || metaKey) && !altKey ? key.toLowerCase() === 'k' : key === '/' && !altKey && !writing;
      if (!asked) return;
      event.preventDefault();
      show();
    };
    const onAsked = (event: Event) => {
      // Tells the sender that the dialog opens, so that it does not follow its link.
      event.preventDefault();
      show();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('trowel:search', onAsked);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('trowel:search', onAsked);
    };
  }, [load]);

  const close = useCallback(() => {
    setOpen(false);
    // The browser restores the focus. If nothing had it, or that element is gone, the button gets it.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('dialog')) button.current?.focus();
  }, []);

  const label = failed
    ? translate({ id: 'theme.trowel.search.bar.failed', message: 'Search could not be loaded. Try again' })
    : translate({ id: 'theme.trowel.search.bar', message: 'Search' });
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onFocus={load}
        onClick={() => {
          load();
          setOpen(true);
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0M10 10l4 4" />
        </svg>
        <span className={styles.label}>{label}</span>
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </button>
      {Box && <Box open={open} close={close} />}
    </>
  );
}
