import { type KeyboardEvent, useEffect, useState } from 'react';

interface Choice {
  readonly id: string;
}

interface ComboboxOptions<Option extends Choice> {
  readonly options: readonly Option[];
  /** What the options answer: a choice made among the answers to something else is none. */
  readonly about: string;
  /** Chosen as long as nobody has chosen. */
  readonly first?: Option;
  /** Enter; without an option when none is chosen. */
  readonly onEnter: (option: Option | undefined) => void;
  /** Other keys; true when they were used. */
  readonly onOtherKey: (event: KeyboardEvent<HTMLInputElement>, active: Option | undefined) => boolean;
}

/**
 * The keys of a combobox whose focus stays in its field (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): up and down
 * choose, Enter takes; Home, End, left and right belong to the text.
 */
export function useCombobox<Option extends Choice>(
  given: ComboboxOptions<Option>,
): {
  readonly active?: Option;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
} {
  const { options, about, first, onEnter, onOtherKey } = given;
  const [chosen, setChosen] = useState<{ readonly id: string; readonly about: string }>();
  const active = options.find(({ id }) => id === chosen?.id && about === chosen.about) ?? first;

  const activeId = active?.id;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const choose = (step: 1 | -1) => {
    const at = active ? options.indexOf(active) : step === 1 ? -1 : 0;
    const next = options.at((at + step) % options.length);
    if (next) setChosen({ id: next.id, about });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // An input method uses these keys itself.
    if (event.nativeEvent.isComposing || event.altKey) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0)
      choose(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') onEnter(active);
    else if (!onOtherKey(event, active)) return;
    event.preventDefault();
  };
  return { active, onKeyDown };
}
