import type { LogLine } from './log.ts';

/** What a request gets. */
export interface Outcome {
  readonly status: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is written down of it besides. */
  readonly facts?: Pick<LogLine, 'hubs' | 'total' | 'partial' | 'failure'>;
}

/** Refuses a request, with the reason. */
export function refuse(status: number, message: string, headers?: Outcome['headers']): Outcome {
  return { status, body: { message }, headers };
}

/** What a request gets that failed: not the error's message, which can hold the query, or the address of the cluster. */
export function toFailure(error: unknown): Outcome {
  const failure = error instanceof Error ? error.name : 'unknown';
  const isLate = failure === 'TimeoutError' || failure === 'AbortError';
  return {
    ...refuse(isLate ? 504 : 502, isLate ? 'The search takes too long.' : 'The search cannot be asked.'),
    facts: { failure },
  };
}
