import {
  encodeProgress,
  longestLink,
  type ProgressEvent,
  toSharedProgress,
  useHubAddress,
} from 'docusaurus-plugin-trowel/progress';
import type { PathFile } from 'docusaurus-plugin-trowel/props';
import { useEffect, useState } from 'react';

interface ShareInput {
  /** The address of the page that the link opens, below the site. */
  readonly page: string;
  readonly events: readonly ProgressEvent[];
  /** Absent until it is loaded. */
  readonly path: PathFile | undefined;
  readonly name: string;
  readonly today: string | undefined;
  readonly checks: readonly string[];
}

/** Makes the share link of what a reader did on a path; `undefined` while it is made, `failed` or `too-long` when there is none. */
export function useShareAddress({ page, events, path, name, today, checks }: ShareInput): string | undefined {
  const hub = useHubAddress();
  const [address, setAddress] = useState<string>();
  const asked = checks.join('\n');
  useEffect(() => {
    if (!path || today === undefined) return;
    let isGone = false;
    const chosen = asked === '' ? [] : asked.split('\n');
    const shared = toSharedProgress(events, path, { name, today, checks: chosen });
    encodeProgress(shared, { hub, known: path.steps.map(({ id }) => id) }).then(
      (fragment) =>
        !isGone &&
        // Whoever opens a longer one is told that it is too long to be read.
        setAddress(fragment.length > longestLink ? 'too-long' : `${window.location.origin}${page}#${fragment}`),
      () => !isGone && setAddress('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [events, path, name, today, asked, hub, page]);
  return address;
}
