import type { Place } from 'docusaurus-plugin-trowel/why';
import { formatPlace } from 'docusaurus-plugin-trowel/why';

/** The longest query, in characters. Servers and chat programs take addresses of about this length. */
const maxLength = 6000;

/**
 * Writes places as the query of an address, as many as fit, and counts those that are left. The address never has the text
 * that was pasted, but for a question: a line of text that names no place.
 */
export function toQuery(
  places: readonly Place[],
  searched?: string,
): { readonly query: string; readonly left: number } {
  if (places.length === 0 && searched !== undefined) return { query: `?q=${encode(searched)}`, left: 0 };
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

/** Returns the text of the question that an address has. */
export function toText(query: string): string {
  const values = new URLSearchParams(query);
  const paths = values.getAll('path').filter((path) => path.trim() !== '');
  return paths.length > 0 ? paths.join('\n') : (values.get('q')?.trim() ?? '');
}

/** Escapes a text for a query. Keeps slashes, colons, commas and `@`, which a query allows and which are easier to read. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(/%(?:2F|3A|2C|40)/g, (code) => decodeURIComponent(code));
}
