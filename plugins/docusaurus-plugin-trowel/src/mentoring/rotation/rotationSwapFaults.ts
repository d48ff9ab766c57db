import type { KindFields } from '../../content/kinds/index.ts';
import type { HubEntry } from '../../hub/hub.ts';
import type { Fault } from '../fault.ts';
import type { Rotation, Swap } from './rotation.ts';
import type { TitleOf } from './rotationLost.ts';
import { joinSwaps } from './rotationSchedule.ts';
import { cutIntoTurns, type TurnDays } from './turns.ts';

/** Finds swaps that change nothing, and those of one turn that contradict each other. What only follows from there being no turns, or nobody to swap with, is not one. */
export function findSwapFaults(rotation: Rotation, { fields }: HubEntry, titleOf: TitleOf): readonly Fault[] {
  const { swaps, start, end, every, observers, onCall: leads } = rotation;
  if (swaps.length === 0) return [];
  const turns = start === undefined || end === undefined ? [] : cutIntoTurns({ from: start, to: end }, every);
  const written = (fields as KindFields<'rotation'>).swaps ?? [];
  const alone = written.flatMap(({ on, observer, on_call: onCall }, index) => {
    const found = swaps[index];
    const isOfTurn = turns.length === 0 || turns.some(({ from, to }) => from <= on && on <= to);
    return [
      isOfTurn ? undefined : `\`swaps\` has ${on}, on which there is no turn; correct the day.`,
      observer === undefined && onCall === undefined
        ? `\`swaps\` names nobody on ${on}; write \`observer\`, \`on_call\` or both.`
        : undefined,
      observer !== undefined && observers.length > 0 && found?.observer === undefined
        ? `\`swaps\` has \`${observer}\` observe on ${on}, who is none of \`observers\`; name them there, too.`
        : undefined,
      onCall !== undefined && leads.length > 0 && found?.onCall === undefined
        ? `\`swaps\` has \`${onCall}\` on call on ${on}, who is none of \`on_call\`; name them there, too.`
        : undefined,
    ];
  });
  return [...alone, ...turns.flatMap((turn) => describeJoined(turn, swaps, titleOf))].flatMap((message) =>
    message === undefined ? [] : [{ field: 'swaps', message }],
  );
}

/** Says what contradicts itself in the swaps of a turn. */
function describeJoined(turn: TurnDays, swaps: readonly Swap[], titleOf: TitleOf): readonly string[] {
  const own = swaps.filter(({ on }) => turn.from <= on && on <= turn.to);
  const { observer, onCall } = joinSwaps(own);
  const from = `the turn from ${turn.from}`;
  const several = (['observer', 'onCall'] as const).flatMap((role) => {
    const people = [...new Set(own.flatMap((swap) => swap[role] ?? []))];
    const what = role === 'observer' ? 'observers' : 'people on call';
    const [first] = people;
    return first === undefined || people.length === 1
      ? []
      : [
          `\`swaps\` has ${people.length} ${what} for ${from}; only the first counts, ${titleOf(first)}: take the others out.`,
        ];
  });
  return observer !== undefined && observer === onCall
    ? [
        ...several,
        `\`swaps\` has ${titleOf(observer)} observe themselves in ${from}; name somebody else as \`observer\` or \`on_call\`.`,
      ]
    : several;
}
