import { useMemo } from 'react';
import { type ComparedStep, compareWithPath } from '../../progress/comparison.ts';
import { noHistory } from '../../shared/pathHistory.ts';
import { usePathFile } from './usePathFile.ts';
import { useProgress } from './useProgress.ts';

interface StepOfPath {
  readonly id: string;
  readonly hash: string;
  readonly path: { readonly id: string; readonly title: string };
  /** The address of the path's file. */
  readonly file: string;
}

/**
 * Returns what the reader has done about one step, for its page. What was changed since it was read is known once the path's file is there, which is
 * loaded for those who walk the path.
 */
export function useComparedStep({ id, hash, path, file }: StepOfPath): ComparedStep | undefined {
  const { events, walks } = useProgress();
  const { file: known } = usePathFile(
    file,
    walks.some((walk) => walk.path === path.id),
  );
  return useMemo(() => {
    const step = { id, title: '', stage: '', minutes: 0, hash };
    const { history = noHistory } = known ?? {};
    return compareWithPath(events, { ...path, stages: [], steps: [step], history }).steps[0];
  }, [events, known, id, hash, path]);
}
