import type { MentoringForm } from '../engagement/engagement.ts';
import type { PairingPerson } from './pairingPerson.ts';
import { pairingRules } from './pairingRules.ts';
import type { PairingWorld } from './pairingWorld.ts';

/** Lists the forms that both take and that suit them, whatever time they have. Whoever works on the same is of no other department. */
export function findForms(mentor: PairingPerson, mentee: PairingPerson): readonly MentoringForm[] {
  const both = mentor.forms.filter((form) => mentee.forms.includes(form));
  return both.length > 1 && workTogether(mentor, mentee) ? both.filter((form) => form !== 'cross-department') : both;
}

/** Lists those of the forms for which the mentor has the hours. Peers give each other time, so both need some. */
export function findAffordable(
  forms: readonly MentoringForm[],
  {
    mentor,
    mentee,
    world,
  }: { readonly mentor: PairingPerson; readonly mentee: PairingPerson; readonly world: PairingWorld },
): readonly MentoringForm[] {
  const { freeHours } = pairingRules.needs;
  const has = (person: PairingPerson, form: MentoringForm) => (world.freeHoursOf(person.id) ?? 0) >= freeHours[form];
  return forms.filter((form) => has(mentor, form) && (form !== 'peer' || has(mentee, form)));
}

/** Orders forms by how well they fit: where both teach each other, peers, else one to one. */
export function orderForms(
  forms: readonly MentoringForm[],
  { isMutual, elsewhere }: { readonly isMutual: boolean; readonly elsewhere: boolean },
): readonly MentoringForm[] {
  const wanted: readonly MentoringForm[] = [
    ...(isMutual ? (['peer', 'reverse'] as const) : []),
    'one-to-one',
    ...(elsewhere ? (['cross-department'] as const) : []),
    'group',
    'peer',
    'cross-department',
    'reverse',
  ];
  return [...new Set(wanted)].filter((form) => forms.includes(form));
}

/** Says whether two people work on different things. Those who write no tags say nothing about it. */
export function isElsewhere(a: PairingPerson, b: PairingPerson): boolean {
  return a.tags.length > 0 && b.tags.length > 0 && !workTogether(a, b);
}

function workTogether(a: PairingPerson, b: PairingPerson): boolean {
  return a.tags.some((tag) => b.tags.includes(tag));
}
