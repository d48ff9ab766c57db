import type { CardSlot, NextCard } from '../../shared/walking.ts';

/** Returns what gives an element the text of a slot of a card. The script of the page finds the element by the slot's name. */
export function fillSlots(card: NextCard | undefined) {
  return (name: CardSlot) => ({
    'data-slot': name,
    suppressHydrationWarning: true,
    children: card?.words[name] ?? '',
  });
}
