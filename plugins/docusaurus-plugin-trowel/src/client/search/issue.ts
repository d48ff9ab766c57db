import { cutForAddress } from '../../shared/addressText.ts';

/**
 * The characters that title and text can have in an address. Servers take addresses of about 8,000 characters, and one who is not signed in is sent on with
 * all signs encoded once more.
 */
const longest = { title: 600, body: 3600 } as const;

interface Issue {
  /** The address of the form for a new issue, on GitHub, GitLab, Gitea or Forgejo. */
  readonly form: string;
  readonly title: string;
  readonly body: string;
}

/** Returns the address of a form for a new issue with title and text filled in; `undefined` if the form's address is none. */
export function toIssueAddress({ form, title, body }: Issue): string | undefined {
  if (!URL.canParse(form)) return undefined;
  const address = new URL(form);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  // Addresses of GitLab have this part, and parameters of their own. The other forges share theirs.
  const gitlab = address.pathname.includes('/-/');
  address.searchParams.set(gitlab ? 'issue[title]' : 'title', cutForAddress(title, longest.title));
  address.searchParams.set(gitlab ? 'issue[description]' : 'body', cutForAddress(body, longest.body));
  return address.href;
}

/** Says whether the text of an issue is longer than an address can hold. */
export function isTooLongForIssue(body: string): boolean {
  return cutForAddress(body, longest.body) !== body;
}
