import type { HubEntry } from '../hub/hub.ts';
import type { Action } from '../programme/actions.ts';
import type { Directory } from './directory.ts';
import type { ActionProps, RetrospectivePart } from './partProps.ts';
import type { EntryProps } from './props.ts';

/** How many changes the page that they changed lists. */
const mostChanges = 3;

/** Makes what a retrospective has below its text: its actions, in the order in which they were agreed. */
export function toRetrospectivePart(
  { id }: HubEntry,
  actions: readonly Action[],
  directory: Directory,
): RetrospectivePart | undefined {
  const own = actions.filter(({ retrospective }) => retrospective === id);
  if (own.length === 0) return undefined;
  return {
    type: 'retrospective',
    actions: [...own].sort((a, b) => a.index - b.index).map((action) => toAction(action, directory)),
  };
}

/** Makes the props of an action. */
export function toAction(action: Action, directory: Directory): ActionProps {
  const { change, who, whoId, by, done, dropped, after, pages } = action;
  const [person] = directory.links(whoId === undefined ? [] : [whoId]);
  return {
    change,
    who: person ? { name: person.title, permalink: person.permalink } : who === undefined ? undefined : { name: who },
    by,
    done,
    dropped,
    after,
    pages: directory.links(pages),
  };
}

/** Makes what a page says of the actions that changed it, the latest first. */
export function toChanges(changes: readonly Action[] | undefined, { links }: Directory): EntryProps['changes'] {
  const told = (changes ?? []).slice(0, mostChanges).flatMap(({ retrospective, change, done, after }) => {
    const [link] = links([retrospective]);
    return link && done !== undefined ? { retrospective: link, change, done, after } : [];
  });
  return told.length > 0 ? told : undefined;
}
