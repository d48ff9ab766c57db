/** What is read of a bundle at most, so that none can fill a disk or the memory. */
export interface BundleLimits {
  readonly files: number;
  /** The bytes of one file, and of all. */
  readonly file: number;
  readonly all: number;
}

export const bundleLimits: BundleLimits = { files: 50_000, file: 5_000_000, all: 256_000_000 };
