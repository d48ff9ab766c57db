/** The forges whose CI a hub can come with. */
export const forges = ['github', 'gitlab'] as const;
export type Forge = (typeof forges)[number];

/** What has to be known about a new hub, as it was written: by options, or as answers to questions. */
export interface Answers {
  readonly title: string;
  readonly url: string;
  readonly repository: string;
  readonly forge: string;
}
export type AnswerName = keyof Answers;

/** Each answer's check: what is wrong with it and what to write instead, or nothing. */
export const checks: Readonly<Record<AnswerName, (written: string) => string | undefined>> = {
  title: (written) => (written.trim() === '' ? 'The title is empty; give the hub a name.' : undefined),
  url: (written) =>
    toWebAddress(written) ? undefined : `${written} is not a web address; write one like https://hub.example.org.`,
  repository: (written) =>
    written.trim() === '' || toWebAddress(written)
      ? undefined
      : `${written} is not a web address; write one like https://github.com/org/hub, or leave it empty.`,
  forge: (written) => (isForge(written) ? undefined : `${written} is not a known forge; write ${forges.join(' or ')}.`),
};

/** The forge that the address of a repository names; GitHub when it names none. */
export function guessForge(repository: string): Forge {
  return /gitlab/i.test(toWebAddress(repository)?.hostname ?? '') ? 'gitlab' : 'github';
}

export function isForge(written: string): written is Forge {
  return forges.some((forge) => forge === written);
}

/** An address that starts with http: or https:, without query and anchor; nothing for any other text. */
export function toWebAddress(written: string): URL | undefined {
  const text = written.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  address.search = '';
  address.hash = '';
  return address;
}
