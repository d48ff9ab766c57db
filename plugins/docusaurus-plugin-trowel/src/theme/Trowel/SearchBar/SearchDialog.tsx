import { translate } from '@docusaurus/Translate';
import type { Props as BoxProps, Shown } from '@theme/Trowel/Search';
import SearchStatus from '@theme/Trowel/ui/SearchStatus';
import { placeholder, searchHint, searchLabel, useSearchPage } from 'docusaurus-plugin-trowel/client';
import { longestQuestion } from 'docusaurus-plugin-trowel/search';
import { type ComponentType, type KeyboardEvent, type RefObject, useId, useRef } from 'react';
import styles from './dialog.module.css';
import { KeyHints } from './KeyHints.tsx';

interface SearchDialogProps extends Pick<BoxProps, 'open' | 'text' | 'setText' | 'setShown' | 'close' | 'field'> {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** What finds and lists results; absent until it is loaded. */
  readonly Box: ComponentType<BoxProps> | undefined;
  readonly shown: Shown;
  readonly onClose: () => void;
  /** Called for Enter when the box has not used it. */
  readonly onSubmit: () => void;
}

/**
 * Shows the frame of the search dialog, with its field. It stands in every page, so that the early module can open it and
 * React finds the field as the reader has left it. Before hydration, Enter leads to the search page, and the button closes.
 */
export function SearchDialog({ dialog, Box, shown, onClose, onSubmit, ...box }: SearchDialogProps) {
  const id = useId();
  const keys = useRef<(event: KeyboardEvent<HTMLInputElement>) => void>(undefined);
  const { field, setText, close } = box;
  const status = `${id}-status`;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={searchLabel()}
      data-trowel-search-dialog
      onClose={onClose}
      // The target is the dialog itself only beside its content.
      onMouseDown={(event) => event.target === dialog.current && close()}
    >
      <div className={styles.box}>
        <div className={styles.field}>
          <form
            action={useSearchPage()}
            className={styles.query}
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0M10 10l4 4" />
            </svg>
            <input
              ref={field}
              name="q"
              role="combobox"
              aria-label={searchLabel()}
              aria-expanded={shown.list !== undefined}
              aria-controls={shown.list}
              aria-activedescendant={shown.active}
              aria-autocomplete="list"
              aria-describedby={status}
              autoComplete="off"
              maxLength={longestQuestion}
              autoCapitalize="off"
              spellCheck={false}
              enterKeyHint="search"
              placeholder={placeholder()}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => keys.current?.(event)}
            />
          </form>
          <form method="dialog">
            <button type="submit" className={styles.close}>
              {translate({ id: 'theme.trowel.search.close', message: 'Close' })}
            </button>
          </form>
        </div>
        {Box ? (
          <Box {...box} prefix={id} status={status} keys={keys} />
        ) : (
          <SearchStatus id={status} phase="ready" retry={() => undefined} hint={searchHint()} />
        )}
        <KeyHints {...shown} />
      </div>
    </dialog>
  );
}
