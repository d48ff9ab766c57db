import { parsePage } from '../../plugins/docusaurus-plugin-trowel/src/content/pageParser.ts';
import { buildPaths } from '../../plugins/docusaurus-plugin-trowel/src/hub/paths.ts';
import { createResolver } from '../../plugins/docusaurus-plugin-trowel/src/hub/resolver.ts';
import type { ProgressEvent } from '../../plugins/docusaurus-plugin-trowel/src/progress/event.ts';
import type { WalkedPath } from '../../plugins/docusaurus-plugin-trowel/src/progress/path.ts';
import { encodeProgress } from '../../plugins/docusaurus-plugin-trowel/src/progress/share/encode.ts';
import { toSharedProgress } from '../../plugins/docusaurus-plugin-trowel/src/progress/share/share.ts';
import { progressPage } from '../../plugins/docusaurus-plugin-trowel/src/site/progressProps.ts';
import type { BenchPage } from '../pages.ts';
import type { PathHub } from './hub.ts';
import type { Row } from './row.ts';

const hub = 'https://hub.example.org/';
const begun = Date.UTC(2026, 7, 31);
const day = 86_400_000;

/** In nobody's words twice: what repeats is compressed to nothing. */
const reasons = [
  'I wrote that page',
  'Ada showed me the batch last Tuesday',
  'No access to the vendor console before month two',
  'Retired, says the lead; she will take it out',
  'Same as step nine for me',
  'We pair on gates only from October on',
  'Knew it from my last job: Postgres, one writer',
  'My buddy is away until the 14th',
  'Not for somebody who is not on call',
  'Too long for now, I come back to it',
];

/** Measures the address that somebody shares who has done all steps: some skipped with a reason, as one in twenty is. */
export async function measureShareLink({ walked }: PathHub): Promise<Row[]> {
  const path = readPath(walked);
  const rows: Row[] = [];
  for (const [words, skippedEvery] of [
    ['all done', Number.POSITIVE_INFINITY],
    ['one in twenty skipped with a reason', 20],
  ] as const) {
    const shared = toSharedProgress(makeEvents(path, skippedEvery), path, {
      name: 'Grace Hopper',
      today: '2026-11-29',
      checks: [],
    });
    if (shared.steps.length !== path.steps.length) throw new Error('Some steps are not in the link.');
    const fragment = await encodeProgress(shared, { hub, known: path.steps.map(({ id }) => id) });
    rows.push({
      figure: `Share link of ${path.steps.length} steps, ${words}`,
      measured: `${`${hub}${progressPage}#${fragment}`.length} characters`,
      target: '≤ 1,500 characters',
    });
  }
  return rows;
}

function readPath(pages: readonly BenchPage[]): WalkedPath {
  const entries = pages.flatMap(({ place, origin }) =>
    'text' in origin ? [parsePage({ source: `docs/${place}`, text: origin.text }).entry] : [],
  );
  const [plan] = buildPaths(entries, createResolver(entries)).paths;
  if (!plan) throw new Error('The hub has no path.');
  return {
    id: plan.id,
    title: 'Newcomer',
    stages: plan.stages,
    steps: plan.stages.flatMap(({ id, steps }) => steps.map((step) => ({ ...step, stage: id }))),
    history: { changes: {}, removed: [], renamed: {} },
  };
}

function makeEvents({ id: path, steps }: WalkedPath, skippedEvery: number): ProgressEvent[] {
  return [
    toEvent(begun, { type: 'walk', path, since: new Date(begun).toISOString().slice(0, 10) }),
    ...steps.map(({ id, hash }, at) =>
      toEvent(
        // Two or three a day.
        begun + day * Math.floor((at + (at % 7)) / 3) + at,
        at % skippedEvery === skippedEvery - 1
          ? {
              type: 'step',
              step: id,
              hash,
              state: 'skipped',
              reason: reasons[Math.floor(at / skippedEvery) % reasons.length],
            }
          : { type: 'step', step: id, hash, state: 'done' },
      ),
    ),
  ];
}

type Said<Event> = Event extends ProgressEvent ? Omit<Event, 'id' | 'at' | 'time'> : never;

function toEvent(time: number, said: Said<ProgressEvent>): ProgressEvent {
  return { ...said, id: `event-${time}`, time, at: new Date(time).toISOString() };
}
