import { toIssueAddress } from './issue.ts';
import { useIssueForm } from './siteData.ts';
import { issueBody, issueTitle } from './words.ts';

/** Returns the address of a form that asks for what was not found to be documented; absent if the site has none. */
export function useIssueLink(text: string): string | undefined {
  const form = useIssueForm();
  const asked = text.replaceAll(/\s+/g, ' ').trim();
  if (form === undefined || asked === '') return undefined;
  return toIssueAddress({ form, title: issueTitle(asked), body: issueBody(asked) });
}
