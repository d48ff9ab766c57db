import { type ParsedEvents, parseEvents } from './eventParser.ts';

/**
 * Makes events of the ticks of format version 1: entry ids, each with the moment of its tick, as JSON. An event's id is made of its tick,
 * so it is the same however often the ticks are read.
 */
export function parseTicks(text: string): ParsedEvents {
  const broken = { events: [], faults: [{ value: text }] };
  try {
    const ticks: unknown = JSON.parse(text);
    if (typeof ticks !== 'object' || ticks === null || Array.isArray(ticks)) return broken;
    const values = Object.entries(ticks).map(([step, at]) => {
      const time = Date.parse(String(at));
      return { type: 'step', id: `tick ${step} ${time}`, time, at, step, state: 'done' };
    });
    return parseEvents(values);
  } catch {
    return broken;
  }
}
