import { type KeyboardEvent, useEffect, useState } from 'react';

/** What every option has: the id of its element. */
interface Identified {
  readonly id: string;
}

interface ComboboxOptions<Option extends Identified> {
  readonly options: readonly Option[];
  /** What the options are for. When it changes, the reader's choice is void. */
  readonly about: string;
  /** The option that is active until the reader chooses one. */
  readonly first?: Option;
  /** Called for Enter, with the active option if there is one. */
  readonly onEnter: (option: Option | undefined) => void;
  /** Called for other keys. Returns true if it has used the key. */
  readonly onOtherKey: (event: KeyboardEvent<HTMLInputElement>, active: Option | undefined) => boolean;
}

/**
 * Handles the keys of a combobox whose focus stays in its field (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). Up and
 * down choose, Enter takes. Home, End, left and right move in the text.
 */
export function useCombobox<Option extends Identified>(
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
    // Input methods use these keys themselves.
    if (event.nativeEvent.isComposing || event.altKey) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && options.length > 0)
      choose(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') onEnter(active);
    else if (!onOtherKey(event, active)) return;
    event.preventDefault();
  };
  return { active, onKeyDown };
}
