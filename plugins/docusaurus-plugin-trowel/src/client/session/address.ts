/** What leads into a session: the stage, and whom it is with. */
export interface SessionAddress {
  readonly stage: string;
  readonly person: string;
}

/** Writes the fragment of a playbook's address that leads into a session. A fragment, so that no server gets a name. */
export function toSessionFragment({ stage, person }: SessionAddress): string {
  return new URLSearchParams({ session: stage, ...(person !== '' && { with: person }) }).toString();
}

/** Reads such a fragment. `undefined` for any other, such as an anchor. */
export function readSessionFragment(fragment: string): SessionAddress | undefined {
  if (!/^#?session=/.test(fragment) || fragment.length > 500) return undefined;
  const values = new URLSearchParams(fragment.replace(/^#/, ''));
  return { stage: values.get('session') ?? '', person: values.get('with') ?? '' };
}
