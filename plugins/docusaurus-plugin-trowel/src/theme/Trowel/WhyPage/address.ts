import type { Place } from 'docusaurus-plugin-trowel/why';
import { formatPlace } from 'docusaurus-plugin-trowel/why';

/** Servers and chat programs take addresses of about this length. */
const maxLength = 6000;

/** What stands in the address: the places, each as a line of text, as far as they fit. Never what was pasted. */
export function toQuery(places: readonly Place[]): { readonly query: string; readonly left: number } {
  const parts: string[] = [];
  let length = 0;
  for (const place of places) {
    const part = `path=${encode(formatPlace(place))}`;
    length += part.length + 1;
    if (length > maxLength) break;
    parts.push(part);
  }
  return { query: parts.length > 0 ? `?${parts.join('&')}` : '', left: places.length - parts.length };
}

/** The text to be asked again for an address. */
export function toText(query: string): string {
  return new URLSearchParams(query)
    .getAll('path')
    .filter((path) => path.trim() !== '')
    .join('\n');
}

/** Slashes and colons may stand in a query as they are, and can be read there. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/%(?:2F|3A|2C|40)/g, (code) => decodeURIComponent(code));
}
