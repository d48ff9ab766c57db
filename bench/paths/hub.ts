import path from 'node:path';
import { addressOf, type BenchPage, generatePages } from '../pages.ts';

const stages = ['day-1', 'week-1', 'month-1', 'day-90'];

/** A hub with a long path, and the same hub without it. */
export interface PathHub {
  readonly walked: readonly BenchPage[];
  /** The same records, none of them a step, and no page of a path. */
  readonly plain: readonly BenchPage[];
  /** Addresses of pages. */
  readonly path: string;
  readonly steps: readonly string[];
  readonly others: readonly string[];
}

/** Makes a hub of that many pages: a path, its steps, and records that are no step. */
export function makePathHub({ pages, steps }: { readonly pages: number; readonly steps: number }): PathHub {
  const plain = generatePages(pages - 1).map((record) => ({
    ...record,
    // In a folder that Trowel knows.
    place: record.place.replace('records/', 'decisions/'),
  }));
  const named = plain.slice(0, steps).map(({ place }) => path.posix.basename(place, '.md'));
  const page = { place: 'paths/newcomer.md', origin: { text: overview } };
  return {
    walked: [page, ...plain.map((record, at) => (at < steps ? toStep(record, at, named) : record))],
    plain,
    path: addressOf(page),
    steps: plain.slice(0, steps).map(addressOf),
    others: plain.slice(steps).map(addressOf),
  };
}

const overview = `---
title: Newcomer
description: From the first morning to an opinion of one's own.
stages:
${stages.map((id) => `  - { id: ${id}, title: "Stage ${id}", within: "30 days" }`).join('\n')}
---

Begin here.
`;

/** Makes a step of a record, with all that a step can say. Each fifth waits for two others of its stage. */
function toStep({ place, origin }: BenchPage, at: number, named: readonly string[]): BenchPage {
  const length = Math.ceil(named.length / stages.length);
  const after = at % 5 === 4 ? named.slice(at - 2, at) : [];
  const tag = `paths:
  - path: newcomer
    stage: ${stages[Math.floor(at / length)]}
    minutes: ${10 + (at % 5) * 5}
    who: ${at % 10 === 9 ? 'mentor' : 'hire'}
    after: [${after.map((name) => `"${name}"`).join(', ')}]
    do: Say in your own words what would break if record ${at + 1} were taken back.
    why: The next change that you review rests on it, and nobody will tell you.
    done_when: Your mentor has heard it, and asked one question more.
`;
  const text = 'text' in origin ? origin.text : '';
  return { place, origin: { text: text.replace('---\n', `---\n${tag}`) } };
}
