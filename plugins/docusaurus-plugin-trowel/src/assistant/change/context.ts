import { lazyValue } from '../../shared/lazyValue.ts';
import type { Context } from '../context.ts';
import { type ChangeKnowledge, createChangeKnowledge } from './knowledge.ts';

/** What answers about changes use, made once. */
export interface ChangeContext extends Context {
  /** What changes are compared with. */
  readonly change: () => ChangeKnowledge;
}

/** Adds what changes are compared with. It is apart, since other answers do without what reads words. */
export function toChangeContext(context: Context): ChangeContext {
  return { ...context, change: lazyValue(() => createChangeKnowledge(context.hub, context.analyzer)) };
}
