import { useEffect, useState } from 'react';
import type { PathFile } from '../../site/pathFileProps.ts';
import { loadPathFile } from './pathFile.ts';

/** A path's file, once it is loaded. */
export interface LoadedPath {
  /** Absent until it is there. */
  readonly file?: PathFile;
  /** Whether it did not come. */
  readonly hasFailed: boolean;
}

const nothing: LoadedPath = { hasFailed: false };

/** Loads a path's file once somebody needs it. */
export function usePathFile(address: string, isNeeded: boolean): LoadedPath {
  const [loaded, setLoaded] = useState(nothing);
  useEffect(() => {
    if (!isNeeded) return;
    let isMounted = true;
    loadPathFile(address).then(
      (file) => isMounted && setLoaded({ file, hasFailed: false }),
      () => isMounted && setLoaded({ hasFailed: true }),
    );
    return () => {
      isMounted = false;
    };
  }, [address, isNeeded]);
  return loaded;
}
