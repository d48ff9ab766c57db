import { useHistory } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import type { Props as BoxProps, Shown } from '@theme/Trowel/Search';
import { useSearchPage } from 'docusaurus-plugin-trowel/client';
import { emptyAddress, toAddress } from 'docusaurus-plugin-trowel/search';
import { isSearchKey } from 'docusaurus-plugin-trowel/shared';
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { SearchDialog } from './SearchDialog.tsx';
import styles from './styles.module.css';

/**
 * Shows the navbar's button that opens search, and holds the dialog. The keys `/` and Ctrl or Cmd with K open it too, and so
 * does the window's event `trowel:search`. Both are on every page, so what finds and lists results loads only when the button
 * is focused or the dialog opened. The early module opens the dialog before hydration; what was typed in it then is taken over.
 */
export default function SearchBar() {
  const history = useHistory();
  const searchPage = useSearchPage();
  const [Box, setBox] = useState<ComponentType<BoxProps>>();
  const [open, setOpen] = useState(false);
  const [text, setTyped] = useState('');
  const [shown, setShown] = useState<Shown>({});
  const [failed, setFailed] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);

  const load = useCallback(() => {
    import('@theme/Trowel/Search').then(
      ({ default: loaded }) => {
        setBox(() => loaded);
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, []);
  const show = useCallback(() => {
    load();
    setOpen(true);
    setTyped(field.current?.value ?? '');
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    field.current?.select();
  }, [load]);
  // The dialog tells when it is closed, by whatever means.
  const close = useCallback(() => dialog.current?.close(), []);

  // The field holds its own text: React would take letters back that are typed while it hydrates.
  const setText = useCallback((next: string) => {
    if (field.current && field.current.value !== next) field.current.value = next;
    setTyped(next);
  }, []);

  useEffect(() => {
    if (dialog.current?.open) show();
  }, [show]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return;
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
  }, [show]);

  const label = failed
    ? translate({ id: 'theme.trowel.search.bar.failed', message: 'Search could not be loaded. Try again' })
    : translate({ id: 'theme.trowel.search.bar', message: 'Search' });
  return (
    <>
      {/* Without JavaScript the button leads to the search page, which says how to go on. */}
      <form
        action={searchPage}
        className={styles.bar}
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <button
          ref={button}
          type="submit"
          className={styles.button}
          aria-haspopup="dialog"
          aria-keyshortcuts="/ Control+K Meta+K"
          data-trowel-search
          onFocus={load}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0M10 10l4 4" />
          </svg>
          <span className={styles.label}>{label}</span>
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        </button>
      </form>
      <SearchDialog
        dialog={dialog}
        field={field}
        Box={Box}
        open={open}
        text={text}
        setText={setText}
        shown={shown}
        setShown={setShown}
        close={close}
        onClose={() => {
          setOpen(false);
          // The browser restores the focus. If nothing had it, or that element is gone, the button gets it.
          const { activeElement } = document;
          if (activeElement === document.body || activeElement?.closest('dialog')) button.current?.focus();
        }}
        onSubmit={() => {
          if (text.trim() === '') return;
          close();
          history.push(`${searchPage}${toAddress({ ...emptyAddress, text: text.trim() })}`);
        }}
      />
    </>
  );
}
