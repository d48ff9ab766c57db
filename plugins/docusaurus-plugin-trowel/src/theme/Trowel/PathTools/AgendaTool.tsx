import { translate } from '@docusaurus/Translate';
import { announce, copyText, minutesLabel, moveFocus } from 'docusaurus-plugin-trowel/client';
import { loadAgenda, readPathProgress, useProgress } from 'docusaurus-plugin-trowel/progress';
import { useRef, useState } from 'react';
import { Failure } from './Failure.tsx';
import styles from './styles.module.css';
import { useMaking } from './useMaking.ts';

const lengths = [25, 50] as const;

/** Makes the agenda of a session from where the reader stands, and copies it as Markdown. */
export function AgendaTool({ file }: { readonly file: string }) {
  const { events } = useProgress();
  const { phase, make } = useMaking(file);
  // What the browser did not copy.
  const [text, setText] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (length: (typeof lengths)[number]) =>
    make(async (path) => {
      const { toAgenda, toAgendaMarkdown } = await loadAgenda();
      const progress = readPathProgress(events, path);
      const agenda = toAgenda({ length, steps: path.steps, progress });
      const made = toAgendaMarkdown(agenda, agendaWords(path.title), window.location.origin);
      if (await copyText(made)) {
        setText(undefined);
        announce(
          translate({
            id: 'theme.trowel.pathTools.copied',
            message: 'Copied. Paste it where you keep your notes.',
          }),
        );
      } else {
        setText(made);
        moveFocus(() => field.current);
      }
    });
  return (
    <div className={styles.tool}>
      <h3>{translate({ id: 'theme.trowel.pathTools.agenda', message: 'Agenda of a session' })}</h3>
      <p>
        {translate({
          id: 'theme.trowel.pathTools.agendaWhat',
          message: 'What you missed or skipped, questions about what you have read, and the next steps, as Markdown.',
        })}
      </p>
      <div className={styles.buttons}>
        {lengths.map((length) => (
          <button key={length} type="button" aria-disabled={phase === 'busy'} onClick={() => write(length)}>
            {translate(
              { id: 'theme.trowel.pathTools.copyAgenda', message: 'Copy for {time}' },
              { time: minutesLabel(length) },
            )}
          </button>
        ))}
      </div>
      <Failure phase={phase} />
      {text !== undefined && (
        <label>
          {translate({
            id: 'theme.trowel.pathTools.notCopied',
            message: 'The browser does not copy. Select the text and copy it:',
          })}
          <textarea ref={field} readOnly rows={10} value={text} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  );
}

function agendaWords(path: string): Parameters<Awaited<ReturnType<typeof loadAgenda>>['toAgendaMarkdown']>[1] {
  return {
    title: translate({ id: 'theme.trowel.agenda.title', message: 'Session: {path}' }, { path }),
    minutes: minutesLabel,
    wrote: (text) => translate({ id: 'theme.trowel.agenda.wrote', message: 'I wrote “{text}”' }, { text }),
    item: (type) => {
      switch (type) {
        case 'arrive':
          return {
            heading: translate({ id: 'theme.trowel.agenda.arrive', message: 'Arrive' }),
            lead: translate({
              id: 'theme.trowel.agenda.arriveLead',
              message: 'What came of what we agreed last time? What would make this session worth it?',
            }),
          };
        case 'missed':
          return {
            heading: translate({ id: 'theme.trowel.agenda.missed', message: 'Explain back again' }),
            lead: translate({
              id: 'theme.trowel.agenda.missedLead',
              message: 'I missed these, or had them in part. I explain; you ask where it is thin.',
            }),
          };
        case 'skipped':
          return {
            heading: translate({ id: 'theme.trowel.agenda.skipped', message: 'Skipped' }),
            lead: translate({
              id: 'theme.trowel.agenda.skippedLead',
              message: 'Is the reason good? What takes its place?',
            }),
          };
        case 'ask':
          return {
            heading: translate({ id: 'theme.trowel.agenda.ask', message: 'Questions about what I have read' }),
          };
        case 'next':
          return { heading: translate({ id: 'theme.trowel.agenda.next', message: 'Next steps' }) };
        case 'agree':
          return {
            heading: translate({ id: 'theme.trowel.agenda.agree', message: 'Agree' }),
            lead: translate({ id: 'theme.trowel.agenda.agreeLead', message: 'Who does what, by when?' }),
          };
      }
    },
  };
}
