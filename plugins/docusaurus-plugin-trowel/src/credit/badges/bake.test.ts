import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBadge, toSvg } from './art.ts';
import { bakePng, bakeSvg, readBaked } from './bake.ts';
import { readChunks, toPng } from './png.ts';

const art = drawBadge('mentor', { isDraft: false });
const png = toPng(art);
const svg = toSvg(art, 'Mentor');
const credential = fc.json({ maxDepth: 2 }).map((value) => JSON.stringify({ name: ']]> <svg> 漢字', value }));

describe('a picture that carries a credential', () => {
  test('gives it back, whatever is in it', () => {
    fc.assert(
      fc.property(credential, (text) => {
        expect(JSON.parse(readBaked(Buffer.from(bakeSvg(svg, text))) ?? '')).toEqual(JSON.parse(text));
        expect(readBaked(bakePng(png, text))).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  test('has it as Open Badges 3.0 says: directly after the tag, and in one uncompressed chunk', () => {
    expect(bakeSvg('<?xml version="1.0"?>\n<svg a=">" viewBox="0 0 1 1"><g/></svg>', '{"a":1}')).toBe(
      '<?xml version="1.0"?>\n<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" a=">" viewBox="0 0 1 1">\n<openbadges:credential><![CDATA[{"a":1}]]></openbadges:credential><g/></svg>',
    );
    const chunks = readChunks(bakePng(png, '{"a":1}')) ?? [];
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND']);
    expect(Buffer.from(chunks[1]?.data ?? []).toString('latin1')).toBe('openbadgecredential\0\0\0\0\0{"a":1}');
  });

  test('carries one only', () => {
    expect(() => bakePng(bakePng(png, '{}'), '{}')).toThrow('it carries a credential already');
    expect(() => bakeSvg(bakeSvg(svg, '{}'), '{}')).toThrow('it carries a credential already');
  });

  test('is a picture', () => {
    expect(() => bakeSvg('<p>no</p>', '{}')).toThrow('it is no SVG');
    expect(() => bakeSvg('<svg/>', '{}')).toThrow('it is no SVG');
    expect(() => bakePng(Buffer.from('GIF89a'), '{}')).toThrow('it is no PNG');
    const broken = Buffer.from(png);
    broken[40] = (broken[40] as number) ^ 1;
    expect(() => bakePng(broken, '{}')).toThrow('it is no PNG, or a broken one');
    expect(readBaked(png)).toBeUndefined();
    expect(readBaked(Buffer.from(svg))).toBeUndefined();
  });
});

test('the name of a badge is text in its picture', () => {
  expect(toSvg(art, '</title><script>')).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>');
});

test('a draft has another picture than a badge that is issued', () => {
  expect(toSvg(drawBadge('mentor', { isDraft: true }), 'Mentor')).not.toBe(svg);
});
