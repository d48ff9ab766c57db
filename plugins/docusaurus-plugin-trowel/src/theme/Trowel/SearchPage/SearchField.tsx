import OptionList from '@theme/Trowel/ui/OptionList';
import {
  completionsLabel,
  placeholder,
  searchLabel,
  useCombobox,
  useSearchPage,
} from 'docusaurus-plugin-trowel/client';
import type { Completion } from 'docusaurus-plugin-trowel/search';
import { longestQuestion, type Option, toCompletedText, toCompletionGroups } from 'docusaurus-plugin-trowel/search';
import { type KeyboardEvent, type MouseEvent, useId } from 'react';
import styles from './styles.module.css';

interface SearchFieldProps {
  readonly text: string;
  readonly completions: readonly Completion[];
  /** True until hydration: what is typed before would be lost. */
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
  /** Called when the text is complete. */
  readonly onDone: () => void;
}

/** Shows the search page's field: a combobox with completions for the filter that is being typed. */
export function SearchField({ text, completions, disabled, onText, onDone }: SearchFieldProps) {
  const prefix = useId();
  const groups = toCompletionGroups(prefix, completions);
  const options = groups.flatMap((group) => group.options);
  const take = (option: Option) => {
    if (option.type === 'completion') onText(toCompletedText(option.completion));
  };
  const { active, onKeyDown } = useCombobox<Option>({
    options,
    about: text,
    onEnter: (option) => (option ? take(option) : onDone()),
    onOtherKey(event: KeyboardEvent, option) {
      const completion = option ?? options[0];
      if (event.key === 'Tab' && !event.shiftKey && completion) take(completion);
      else if (event.key === 'Escape' && completion) onDone();
      else if (event.key === 'Escape' && text !== '') onText('');
      else return false;
      return true;
    },
  });
  const list = `${prefix}-list`;
  return (
    <search className={styles.field} data-trowel-scripted>
      {/* Before hydration, Enter asks for the page anew, with the query in its address. */}
      <form action={useSearchPage()} onSubmit={(event) => event.preventDefault()}>
        <input
          type="search"
          name="q"
          role="combobox"
          aria-label={searchLabel()}
          aria-expanded={options.length > 0}
          aria-controls={options.length > 0 ? list : undefined}
          aria-activedescendant={active?.id}
          aria-autocomplete="list"
          autoComplete="off"
          maxLength={longestQuestion}
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={placeholder()}
          disabled={disabled}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={onDone}
        />
      </form>
      {options.length > 0 && (
        <div className={styles.completions}>
          <OptionList
            id={list}
            label={completionsLabel()}
            groups={groups}
            active={active?.id}
            onOption={(event: MouseEvent, option) => {
              event.preventDefault();
              take(option);
            }}
          />
        </div>
      )}
    </search>
  );
}
