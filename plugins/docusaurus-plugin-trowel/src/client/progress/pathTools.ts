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
