import { readChunks, writeChunks } from './png.ts';

const keyword = 'openbadgecredential';
const namespace = 'https://purl.imsglobal.org/ob/v3p0';
const svgTag = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** Why a picture cannot carry a credential. */
export class BakeError extends Error {}

/** Puts a credential into an SVG, as Open Badges 3.0 says: an element directly after the tag `<svg>`. Throws a `BakeError`. */
export function bakeSvg(svg: string, credential: string): string {
  if (/<openbadges:credential\b/.test(svg)) throw new BakeError('it carries a credential already');
  const tag = svgTag.exec(svg);
  if (!tag || tag[0].endsWith('/>')) throw new BakeError('it is no SVG with something in it');
  const [opening] = tag;
  const named = /\sxmlns:openbadges=/.test(opening)
    ? opening
    : opening.replace('<svg', () => `<svg xmlns:openbadges="${namespace}"`);
  // In a text of JSON a sign can be written by its number, so that nothing ends the section.
  const safe = credential.replaceAll(']]>', ']]\\u003e');
  const element = `<openbadges:credential><![CDATA[${safe}]]></openbadges:credential>`;
  return `${svg.slice(0, tag.index)}${named}\n${element}${svg.slice(tag.index + opening.length)}`;
}

/** Puts a credential into a PNG: a chunk of text before the pixels, not compressed. Throws a `BakeError`. */
export function bakePng(png: Uint8Array, credential: string): Uint8Array {
  const chunks = readChunks(png);
  if (!chunks) throw new BakeError('it is no PNG, or a broken one');
  const [head, ...rest] = chunks;
  if (!head) throw new BakeError('it is no PNG, or a broken one');
  if (rest.some(isBaked)) throw new BakeError('it carries a credential already');
  // Keyword, no compression and its method, no language, no translated keyword; then the text in UTF-8.
  const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(credential, 'utf8')]);
  return writeChunks([head, { type: 'iTXt', data }, ...rest]);
}

/** Takes the credential out of an SVG or a PNG; `undefined` when there is none. */
export function readBaked(picture: Uint8Array): string | undefined {
  const chunk = readChunks(picture)?.find(isBaked);
  if (chunk) return Buffer.from(chunk.data).toString('utf8', keyword.length + 5);
  const text = Buffer.from(picture).toString('utf8');
  const found = /<openbadges:credential\b[^>]*>\s*<!\[CDATA\[([\s\S]*?)\]\]>/.exec(text);
  return found?.[1]?.trim();
}

function isBaked({ type, data }: { readonly type: string; readonly data: Uint8Array }): boolean {
  return type === 'iTXt' && Buffer.from(data).toString('latin1', 0, keyword.length + 1) === `${keyword}\0`;
}
