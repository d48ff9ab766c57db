import type { HubQuestion } from './messages.ts';
import type { OpenHub } from './workspace.ts';

/** A hub that a folder of the workspace uses. */
export interface UsedHub {
  readonly hub: OpenHub;
  /** Lets go of it. What reads the hub ends with the last folder that uses it. */
  readonly release: () => void;
}

/** Makes the function that opens hubs. Each is read once, however many folders it speaks of: those whose questions have the same key. */
export function shareHubs(
  keyOf: (question: HubQuestion) => string | Promise<string>,
  open: (question: HubQuestion) => { readonly hub: OpenHub; readonly stop: () => void },
): (question: HubQuestion) => Promise<UsedHub> {
  const opened = new Map<string, ReturnType<typeof open> & { users: number }>();
  return async (question) => {
    const key = await keyOf(question);
    const used = opened.get(key) ?? { ...open(question), users: 0 };
    opened.set(key, used);
    used.users++;
    return {
      hub: used.hub,
      release() {
        used.users--;
        if (used.users > 0) return;
        opened.delete(key);
        used.stop();
      },
    };
  };
}
