import type { PathFile } from '../../site/pathFileProps.ts';

/**
 * Loads a path's file.
 * @param address As `file` of the path's part.
 * @throws When it cannot be loaded, or is of another version of the hub.
 */
export async function loadPathFile(address: string): Promise<PathFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const file = (await response.json()) as PathFile;
  if (file.format !== 1) throw new Error(`${address} has the format ${String(file.format)}.`);
  return file;
}

/** Loads what makes a session's agenda. */
export async function loadAgenda() {
  const [{ toAgenda }, { toAgendaMarkdown }] = await Promise.all([
    import('../../progress/agenda.ts'),
    import('../../progress/agendaText.ts'),
  ]);
  return { toAgenda, toAgendaMarkdown };
}

/** Loads what makes a calendar. */
export async function loadCalendar() {
  const [{ toCalendarFile }, { checkAgreement, listCheckIns }] = await Promise.all([
    import('../../progress/calendarFile.ts'),
    import('../../progress/checkIns.ts'),
  ]);
  return { toCalendarFile, checkAgreement, listCheckIns };
}
