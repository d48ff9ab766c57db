import { useHistory, useLocation } from '@docusaurus/router';
import { type PlannedSession, readSessionFragment } from 'docusaurus-plugin-trowel/session';
import { useEffect } from 'react';

/** Follows a link into a session: takes the stage and the name from the address, and cleans it, so that a reload changes nothing. */
export function useSessionAddress({ isReady, setPerson }: PlannedSession): void {
  const history = useHistory();
  const { hash } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each address is followed once.
  useEffect(() => {
    const wanted = readSessionFragment(hash);
    if (!isReady || !wanted) return;
    setPerson(wanted.person, wanted.stage || undefined);
    history.replace({ ...history.location, hash: '' });
  }, [isReady, hash]);
}
