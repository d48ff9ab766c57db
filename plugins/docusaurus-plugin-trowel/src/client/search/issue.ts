/** Servers take addresses up to some 8,000 characters; a letter may need twelve of them. */
const longest = { title: 100, body: 500 } as const;

interface Issue {
  /** Address of the form for a new issue, on GitHub, GitLab, Gitea or Forgejo. */
  readonly form: string;
  readonly title: string;
  readonly body: string;
}

/** The address of a form for a new issue with its title and text filled in; absent when there is no such form. */
export function toIssueAddress({ form, title, body }: Issue): string | undefined {
  if (!URL.canParse(form)) return undefined;
  const address = new URL(form);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return undefined;
  // GitLab's addresses have this part in common; the others agree on plain names.
  const gitlab = address.pathname.includes('/-/');
  address.searchParams.set(gitlab ? 'issue[title]' : 'title', cut(title, longest.title));
  address.searchParams.set(gitlab ? 'issue[description]' : 'body', cut(body, longest.body));
  return address.href;
}

function cut(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}
