import { useHistory } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Search';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { toAddress } from './address.ts';
import { OptionList } from './OptionList.tsx';
import { toGroups } from './options.ts';
import { StatusLine } from './StatusLine.tsx';
import styles from './styles.module.css';
import { useSearch } from './useSearch.ts';
import { useSearchPage } from './useSearchPage.ts';
import { nothingAdvice, placeholder, searchLabel } from './words.ts';

/** How many pages the box shows; the search page has them all. */
const limit = 6;

/** The search box: a combobox in a dialog (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export default function Search({ open, close }: Props) {
  const history = useHistory();
  const searchPage = useSearchPage();
  const prefix = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { phase, results, answered, retry } = useSearch({ text, limit });
  const groups = results && answered ? toGroups({ prefix, results, text: answered.text, searchPage }) : [];
  const options = groups.flatMap((group) => group.options);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly text: string }>();
  const asked = text.trim() !== '';
  // With text the first answer is chosen, so that Enter opens it. A choice made among other answers is none.
  const active =
    options.find(({ id }) => chosen?.text === answered?.text && id === chosen?.id) ?? (asked ? options[0] : undefined);

  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      input.current?.select();
    } else if (!open) dialog.current?.close();
  }, [open]);

  useEffect(() => {
    if (active) document.getElementById(active.id)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const go = (href: string) => {
    close();
    history.push(href);
  };
  const choose = (step: number) => {
    const at = active ? options.indexOf(active) : step > 0 ? -1 : 0;
    const next = options.at((at + step) % options.length);
    if (next && answered) setChosen({ id: next.id, text: answered.text });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Typed faster than answered: the search page takes over.
      const fresh = answered?.text === text && phase === 'ready';
      go(fresh && active ? active.href : `${searchPage}${toAddress({ text: text.trim(), filters: {}, page: 1 })}`);
    }
  };
  const onOption = (event: MouseEvent, href: string) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(href);
  };

  const list = `${prefix}-list`;
  const status = `${prefix}-status`;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={searchLabel()}
      onClose={close}
      // The dialog itself is hit only beside its content.
      onMouseDown={(event) => event.target === dialog.current && close()}
    >
      <div className={styles.box}>
        <div className={styles.field}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0M10 10l4 4" />
          </svg>
          <input
            ref={input}
            role="combobox"
            aria-label={searchLabel()}
            aria-expanded={options.length > 0}
            aria-controls={options.length > 0 ? list : undefined}
            aria-activedescendant={active?.id}
            aria-autocomplete="list"
            aria-describedby={status}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            placeholder={placeholder()}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="button" className={styles.close} onClick={close}>
            {translate({ id: 'theme.trowel.search.close', message: 'Close' })}
          </button>
        </div>
        <StatusLine id={status} phase={phase} results={results} asked={asked} retry={retry}>
          {nothingAdvice()}
        </StatusLine>
        {options.length > 0 && <OptionList id={list} groups={groups} active={active?.id} onOption={onOption} />}
        <p className={styles.hints} aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {translate({ id: 'theme.trowel.search.keys.move', message: 'choose' })}
          </span>
          <span>
            <kbd>Enter</kbd> {translate({ id: 'theme.trowel.search.keys.open', message: 'open' })}
          </span>
          <span>
            <kbd>Esc</kbd> {translate({ id: 'theme.trowel.search.keys.close', message: 'close' })}
          </span>
        </p>
      </div>
    </dialog>
  );
}
