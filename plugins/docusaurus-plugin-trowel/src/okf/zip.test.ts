import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { HubError } from '../hubs/hubError.ts';
import { unpackCopy } from '../hubs/packedCopy.ts';
import { unzipBundle } from './archive.ts';
import { unzipTexts, ZipError } from './zip.ts';

const listEntry = 0x02014b50;

/** Changes the entries in the list of a zip. */
function changeList(zip: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at < zip.length - 4; at++) if (view.getUint32(at, true) === listEntry) change(view, at);
  return zip;
}
const pages = (count: number, text: string, level: 0 | 9) =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, strToU8(text)])), { level });

const refused = (zip: Uint8Array) => {
  expect(() => unzipTexts(zip, () => true)).toThrow(ZipError);
  expect(unzipBundle(zip)).toEqual({ files: [], problems: [{ message: expect.stringContaining('no archive') }] });
  expect(() => unpackCopy(zip)).toThrow(HubError);
};

describe('a zip', () => {
  test('whose list says that a file which lies there as it is were small is refused', () => {
    refused(changeList(pages(2, 'x'.repeat(1000), 0), (view, at) => view.setUint32(at + 24, 1, true)));
  });

  test.each([0, 9] as const)('whose list has many files at one place is refused (level %i)', (level) => {
    refused(changeList(pages(50, 'x'.repeat(1000), level), (view, at) => view.setUint32(at + 42, 0, true)));
  });

  test('costs what it has packed, where its list names less', () => {
    // Numbers do not pack well.
    const text = Array.from({ length: 999 }, (_, at) => Math.sin(at)).join('');
    const zip = changeList(pages(1, text, 9), (view, at) => view.setUint32(at + 24, 1, true));
    const sizes: number[] = [];
    unzipTexts(zip, ({ size }) => sizes.push(size) < 0);
    expect(sizes[0]).toBeGreaterThan(200);
    expect(() => unpackCopy(zip, { texts: 100, files: 9 })).toThrow('It is larger than');
    expect(unzipBundle(zip, { files: 9, file: 100, all: 1000 }).files).toEqual([]);
  });

  test('that has a list for more files than a bundle may have is refused', () => {
    const zip = pages(1, 'x', 9);
    const large = new Uint8Array(zip.length + 20);
    large.set(zip.subarray(0, -22));
    new DataView(large.buffer).setUint32(zip.length - 22, 0x07064b50, true);
    large.set(zip.subarray(-22), large.length - 22);
    refused(large);
  });

  test('gives no symbolic link to a copy of a hub', () => {
    const link = [strToU8('/etc/passwd'), { os: 3, attrs: (0o120777 << 16) >>> 0 }] as const;
    const copy = unpackCopy(zipSync({ 'docs/link.md': [link[0], link[1]], 'docs/a.md': strToU8('A') }));
    expect([...copy.files.keys()]).toEqual(['docs/a.md']);
  });
});
