/** Returns the address of a page as browsers read it. Nothing for what is none, such as `javascript:…`: who wrote it is a stranger. */
export function toPageAddress(written: unknown): string | undefined {
  if (typeof written !== 'string' || !URL.canParse(written)) return undefined;
  const { protocol, href } = new URL(written);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
