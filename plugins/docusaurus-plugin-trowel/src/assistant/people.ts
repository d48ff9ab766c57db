import { quoteName } from '../shared/quote.ts';
import type { Explainer, GoverningPage } from '../why/types.ts';
import type { Item } from './item.ts';

/** The most people to name. */
const mostPeople = 5;

/** Says whom to ask about some pages: whoever can explain the most pressing one comes first. */
export function toPeopleItem(pages: readonly GoverningPage[], order: number): readonly Item[] {
  const known = new Map<string, { readonly person: Explainer; readonly about: string[] }>();
  for (const { id, explainers } of pages)
    for (const person of explainers) {
      const one = known.get(person.name) ?? { person, about: [] };
      known.set(person.name, one);
      one.about.push(id);
    }
  const all = [...known.values()];
  if (all.length === 0) return [];
  const named = all.slice(0, mostPeople).map(({ person, about }) => describePerson(person, about));
  const more = all.length > named.length ? [`${all.length - named.length} more are named on the pages.`] : [];
  return [{ kind: 'person', order, says: [named.join('; '), ...more] }];
}

function describePerson({ name, as, leaving, channels = [] }: Explainer, [about = '', ...others]: readonly string[]) {
  const parts = [
    as.replace('-', ' '),
    ...(leaving === undefined ? [] : [`leaves on ${quoteName(leaving)}`]),
    ...channels.slice(0, 1).map((channel) => quoteName(channel.name)),
    `about ${quoteName(about)}${others.length > 0 ? ` and ${others.length} more` : ''}`,
  ];
  return `${quoteName(name)} (${parts.join(', ')})`;
}
