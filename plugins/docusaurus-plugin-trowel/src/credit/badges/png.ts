import { crc32, deflateSync } from 'node:zlib';
import { type Art, type Shape, size } from './art.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG: a type of four letters, and what is in it. */
export interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** Reads the chunks of a PNG; `undefined` when it is none, or broken. */
export function readChunks(png: Uint8Array): readonly Chunk[] | undefined {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (!bytes.subarray(0, 8).equals(signature)) return undefined;
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) return undefined;
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || bytes.readUInt32BE(end) !== crc32(bytes.subarray(at + 4, end))) return undefined;
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks[0]?.type === 'IHDR' && chunks.at(-1)?.type === 'IEND' ? chunks : undefined;
}

/** Writes a PNG of chunks. */
export function writeChunks(chunks: readonly Chunk[]): Uint8Array {
  const parts = chunks.map(({ type, data }) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    return Buffer.concat([toBytes(data.length), named, toBytes(crc32(named))]);
  });
  return new Uint8Array(Buffer.concat([signature, ...parts]));
}

/** Draws a badge as PNG, with smooth edges, on nothing. */
export function toPng({ shapes }: Art): Uint8Array {
  const pixels = new Float64Array(size * size * 4);
  for (const shape of shapes) paint(pixels, shape);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let at = 0; at < size * 4; at++)
      rows[y * (size * 4 + 1) + 1 + at] = Math.round(pixels[y * size * 4 + at] as number);
  }
  const head = Buffer.concat([toBytes(size), toBytes(size), Buffer.from([8, 6, 0, 0, 0])]);
  return writeChunks([
    { type: 'IHDR', data: head },
    { type: 'IDAT', data: deflateSync(rows, { level: 9 }) },
    { type: 'IEND', data: new Uint8Array() },
  ]);
}

/** How many lines of each pixel are looked at. */
const lines = 8;

/** Paints a shape over what is there. */
function paint(pixels: Float64Array, { fill, points }: Shape): void {
  const colour = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  for (let y = 0; y < size; y++)
    for (const [x, cover] of toCovers(y, points)) {
      const at = (y * size + x) * 4;
      const under = ((pixels[at + 3] as number) / 255) * (1 - cover);
      const alpha = cover + under;
      for (const [part, value] of colour.entries())
        pixels[at + part] = (value * cover + (pixels[at + part] as number) * under) / alpha;
      pixels[at + 3] = alpha * 255;
    }
}

/** Returns how much of each pixel of a row is inside a polygon, from 0 to 1; without those outside. */
function toCovers(y: number, points: Shape['points']): ReadonlyMap<number, number> {
  const covers = new Map<number, number>();
  for (let line = 0; line < lines; line++) {
    const crossings = findCrossings(y + (line + 0.5) / lines, points);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from, to] = [crossings[at] as number, crossings[at + 1] as number];
      for (let x = Math.floor(from); x < to; x++) {
        const width = Math.min(x + 1, to) - Math.max(x, from);
        covers.set(x, (covers.get(x) ?? 0) + width / lines);
      }
    }
  }
  return covers;
}

/** Finds where a line across meets the sides of a polygon, from left to right. */
function findCrossings(y: number, points: Shape['points']): number[] {
  return points
    .flatMap(([ax, ay], at) => {
      const [bx, by] = points.at(at - 1) as Shape['points'][number];
      return ay > y === by > y ? [] : [ax + ((bx - ax) * (y - ay)) / (by - ay)];
    })
    .sort((a, b) => a - b);
}

function toBytes(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return bytes;
}
