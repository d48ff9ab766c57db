import { sumText } from './bytes.ts';

/**
 * How steps are named in a share link: by a short code of their id. The sender's and the mentor's path may differ by an edit, so
 * a place in the path would not do, and ids are too long.
 */
export interface StepCoding {
  /** Bytes of a code. */
  readonly width: 2 | 3;
  readonly salt: number;
}

/** Returns the code of a step. */
export function toStepCode(id: string, { width, salt }: StepCoding): number {
  return sumText(id, salt) >>> (32 - 8 * width);
}

/** Chooses a coding in which no two of the ids have one code. A path of some thousand steps may have none: then the widest is near enough. */
export function chooseCoding(ids: readonly string[]): StepCoding {
  for (const width of [2, 3] as const)
    for (let salt = 0; salt < 256; salt++) {
      const codes = new Set<number>();
      if (ids.every((id) => codes.size < codes.add(toStepCode(id, { width, salt })).size)) return { width, salt };
    }
  return { width: 3, salt: 0 };
}

/** Returns a byte that tells whether a step was changed since it was read. 0: nobody knows what was read. */
export function toReadMark(hash: string | undefined): number {
  return hash === undefined ? 0 : 1 + (sumText(hash) % 255);
}
