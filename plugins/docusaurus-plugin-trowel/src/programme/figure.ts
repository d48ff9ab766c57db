import type { FigureOwner } from '../hub/targets.ts';
import type { CalendarDate } from '../shared/date.ts';
import type { FigureName, FigureTarget } from '../shared/programmeFigures.ts';

/** How a figure stands against its target. */
export const figureStates = ['bad', 'watch', 'unknown', 'good'] as const;
export type FigureState = (typeof figureStates)[number];

/**
 * Why nobody can say how a figure stands. `nothing`: there is nothing to count yet. `not-recorded`: nobody writes it down. `too-few`: it
 * would identify somebody. `count`: it is a share of so few that only the count says something. `no-target`: there is a value, and nobody has said what is wanted.
 */
export type UnknownWhy = 'nothing' | 'not-recorded' | 'too-few' | 'count' | 'no-target';

/** A figure as it was counted. */
export interface Measured {
  readonly name: FigureName;
  /** Absent when `why` says why not. Shares are in per cent. */
  readonly value?: number;
  readonly why?: Exclude<UnknownWhy, 'count' | 'no-target'>;
  /** Of a share: how many, and of how many. */
  readonly part?: number;
  readonly of?: number;
  /** Hours a week that are planned in running engagements, and those that mentors had at their last check-in. */
  readonly planned?: number;
  readonly real?: number;
  /** Of what is silent, the earliest day by which a check-in was due. */
  readonly since?: CalendarDate;
  /** The value before the programme, as the team remembers it. */
  readonly baseline?: number;
  /** The year that a recorded figure is about, and what one should know to read it. */
  readonly year?: number;
  readonly note?: string;
  /** Ids of what it is about, or of what is wrong. */
  readonly about: readonly string[];
}

/** A figure against its target. */
export interface Figure extends Omit<Measured, 'why'> {
  readonly state: FigureState;
  readonly why?: UnknownWhy;
  readonly target?: FigureTarget;
  /** Who answers for it. Nobody does, when absent. */
  readonly owner?: FigureOwner;
}

/** Makes the figure of a share: how many of how many. */
export function toShare(
  name: FigureName,
  { part, of, about }: { readonly part: number; readonly of: number; readonly about: readonly string[] },
): Measured {
  if (of === 0) return { name, why: 'nothing', about };
  return { name, value: Math.round((100 * part) / of), part, of, about };
}

/** Makes a figure that counts what it is about. */
export function toCount(name: FigureName, about: readonly string[]): Measured {
  return { name, value: about.length, about };
}
