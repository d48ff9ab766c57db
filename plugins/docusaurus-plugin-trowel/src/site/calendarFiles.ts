import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { updateFile } from '../files/wholeFile.ts';
import { listPilots } from '../mentoring/pilot/pilot.ts';
import { toPilotCalendar } from '../mentoring/pilot/pilotCalendar.ts';
import { toTurnCalendar } from '../mentoring/rotation/rotationCalendar.ts';
import { toTurnEvents } from '../mentoring/rotation/rotationEvents.ts';
import { listPeople, type PlannedRotation } from '../mentoring/rotation/rotationPlan.ts';
import { toCalendarName } from '../shared/calendarName.ts';
import { nameOfId } from '../shared/name.ts';
import type { Directory } from './directory.ts';

/** A calendar with its address below the site's base URL. */
export interface CalendarFile {
  readonly name: string;
  readonly text: string;
}

const filePattern = /\/(trowel\/calendars\/[a-z0-9_-]+(?:\/[a-z0-9_-]+)?\.ics)$/;

/** Makes the calendars of the site's entries. */
export function toCalendarFiles(directory: Directory, rotations: readonly PlannedRotation[]): CalendarFile[] {
  return [...toPilotFiles(directory), ...rotations.flatMap((rotation) => toRotationFiles(rotation, directory))];
}

/** Makes the calendars of a rotation: one with all turns, and one for each person. */
function toRotationFiles(rotation: PlannedRotation, { find, links }: Directory): CalendarFile[] {
  const { id, title, turns, start } = rotation;
  // A draft has no page, and its calendar would tell of it.
  if (start === undefined || turns.length === 0 || links([id]).length === 0) return [];
  const nameOf = (person: string) => find(person)?.title ?? nameOfId(person);
  return [undefined, ...listPeople(rotation)].map((person) => ({
    name: toCalendarName(id, person),
    text: toTurnCalendar({
      title: person === undefined ? title : `${title}: ${nameOf(person)}`,
      events: toTurnEvents({ rotation, turns, nameOf, person }),
      stamp: start,
    }),
  }));
}

function toPilotFiles({ hub, links }: Directory): CalendarFile[] {
  return listPilots(hub.entries).flatMap(({ id, title, start, weeks }) =>
    start === undefined || weeks === undefined || links([id]).length === 0
      ? []
      : [{ name: toCalendarName(id), text: toPilotCalendar({ id, title, start, weeks }) }],
  );
}

/** Writes calendars into a folder: of the built site, or of what the development server serves. */
export async function writeCalendars(folder: string, files: readonly CalendarFile[]): Promise<void> {
  for (const { name, text } of files) await updateFile(path.join(folder, name), text);
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Creates the middleware that serves calendars in development. It keeps nothing, since it outlives the plugin that created it. */
export function serveCalendars(folder: string): Middleware {
  return (incoming, response, next) => {
    const [pathname = ''] = (incoming.url ?? '').split('?');
    const name = filePattern.exec(pathname)?.[1];
    if (name === undefined || (incoming.method !== 'GET' && incoming.method !== 'HEAD')) return next();
    readFile(path.join(folder, name), 'utf8').then(
      (text) => {
        response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(text);
      },
      () => next(),
    );
  };
}
