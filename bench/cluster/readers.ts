import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { percentile } from '../statistics.ts';
import type { Answer, AskedProxy } from './proxy.ts';

interface ReadInput {
  readonly proxy: AskedProxy;
  readonly queries: readonly string[];
  readonly readers: number;
  readonly seconds: number;
  /** Seconds between an answer and a reader's next question; none unless given. */
  readonly pause?: number;
  readonly signal: AbortSignal;
}

/**
 * Has readers ask for some seconds, each one its next question a while after the last one is answered. They begin one after another, and one
 * alone makes no pauses: it would ask too few questions.
 */
export async function readFor({ proxy, queries, readers, seconds, pause = 0, signal }: ReadInput): Promise<Answer[]> {
  const end = performance.now() + seconds * 1000;
  const answers: Answer[] = [];
  let next = 0;
  // Each reader that pauses listens to the signal.
  setMaxListeners(readers + 20, signal);
  const rest = readers === 1 ? 0 : pause * 1000;
  const read = async (_: unknown, at: number) => {
    await wait((rest * at) / readers, undefined, { signal });
    while (performance.now() < end && !signal.aborted) {
      answers.push(await proxy.ask({ text: queries[next++ % queries.length] ?? '', limit: 10 }));
      if (rest > 0) await wait(rest, undefined, { signal });
    }
  };
  await Promise.all(Array.from({ length: readers }, read));
  signal.throwIfAborted();
  return answers;
}

/** What readers got. */
export interface Reading {
  readonly answers: number;
  readonly perSecond: number;
  /** Milliseconds below which 95 of 100 answers are. */
  readonly p95: number;
  readonly slowest: number;
  /** Questions without an answer, or with one that came too late. */
  readonly lost: number;
  readonly partial: number;
}

/** Sums up what readers got. */
export function sumUp(answers: readonly Answer[], seconds: number): Reading {
  const times = answers.map(({ milliseconds }) => milliseconds);
  return {
    answers: answers.length,
    perSecond: answers.length / seconds,
    p95: percentile(times, 95),
    slowest: times.reduce((most, time) => Math.max(most, time), 0),
    lost: answers.filter(({ results }) => results === undefined).length,
    partial: answers.filter(({ results }) => results?.partial).length,
  };
}
