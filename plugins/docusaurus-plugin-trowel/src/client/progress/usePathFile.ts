import { useEffect, useState } from 'react';
import type { PathFile } from '../../site/pathFileProps.ts';
import { loadPathFile } from './pathFile.ts';

/** Loads a path's file once somebody needs it. Undefined until then, and when it does not come: nothing waits for it. */
export function usePathFile(address: string, isNeeded: boolean): PathFile | undefined {
  const [file, setFile] = useState<PathFile>();
  useEffect(() => {
    if (!isNeeded) return;
    let isMounted = true;
    loadPathFile(address).then(
      (loaded) => isMounted && setFile(loaded),
      () => {},
    );
    return () => {
      isMounted = false;
    };
  }, [address, isNeeded]);
  return file;
}
