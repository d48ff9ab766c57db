import { toWellFormed } from './addressText.ts';

/** A page whose address would be that of the front page's Markdown, and those below it that would then be its. */
const likeFront = /^index(?:\/index)*$/;

/**
 * Returns the address of a page's Markdown: `/decisions/x.md` for `/decisions/x` and `/decisions/x/`, `/index.md` for `/`. Two pages never have
 * the same one.
 * @param baseUrl Where the site begins: `/` or `/kb/`.
 */
export function toMarkdownAddress(permalink: string, baseUrl: string): string {
  const path = permalink.replace(/\/+$/, '');
  const below = path.startsWith(baseUrl) ? path.slice(baseUrl.length) : `${path}/` === baseUrl ? '' : path.slice(1);
  if (below === '') return `${baseUrl}index.md`;
  return encodeAddress(`${baseUrl}${below}${likeFront.test(below) ? '/index' : ''}.md`);
}

/** Encodes what an address cannot hold, or what would end it in Markdown. Docusaurus leaves spaces in the addresses of pages. */
export function encodeAddress(address: string): string {
  return toWellFormed(address).replaceAll(/[\s"<>()\\^`{|}]|[^\p{ASCII}]/gu, (sign) =>
    encodeURIComponent(sign).replace(/^[()]$/, sign === '(' ? '%28' : '%29'),
  );
}

/** Returns the path of the file of an address below a site's base URL. Nothing for one that would lead out of the site. */
export function toSiteFile(address: string, baseUrl: string): string | undefined {
  const below = decodeAddress(address.slice(baseUrl.length));
  return below.split(/[\\/]/).some((segment) => segment === '..' || segment.includes('\0')) ? undefined : below;
}

/** Decodes an address as far as it can be. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
