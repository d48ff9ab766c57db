/** The longest title and text. Servers take addresses of about 8,000 characters, and a letter can need twelve of them. */
const longest = { title: 100, body: 500 } as const;

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
  address.searchParams.set(gitlab ? 'issue[title]' : 'title', cut(title, longest.title));
  address.searchParams.set(gitlab ? 'issue[description]' : 'body', cut(body, longest.body));
  return address.href;
}

function cut(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}
