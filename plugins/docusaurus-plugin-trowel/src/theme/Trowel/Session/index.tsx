import { translate } from '@docusaurus/Translate';
import MDXContent from '@theme/MDXContent';
import type { Props } from '@theme/Trowel/Session';
import { minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { type PlannedSession, useSession } from 'docusaurus-plugin-trowel/session';
import { type ReactNode, useId, useRef } from 'react';
import { Agenda } from './Agenda.tsx';
import { Controls } from './Controls.tsx';
import { Lacks } from './Lacks.tsx';
import { PlanText } from './PlanText.tsx';
import { PlanTools } from './PlanTools.tsx';
import { StageReached } from './StageReached.tsx';
import styles from './styles.module.css';
import { useSessionAddress } from './useSessionAddress.ts';

/**
 * Shows, above the text of a playbook, the session in front of a mentor: the mentor's plan, or what is proposed. Before React it is the first
 * session, for which nothing was used yet.
 */
export default function Session({ entry: { self, part } }: Props): ReactNode {
  return part?.type === 'playbook' && part.stages.length > 0 && <OwnSession title={self.title} part={part} />;
}

function OwnSession({ title, part }: { readonly title: string; readonly part: PlaybookPart }) {
  const session = useSession(part);
  const id = useId();
  useSessionAddress(session);
  const { stage, person, minutes } = session;
  const written = translate(
    { id: 'theme.trowel.session.planTitle', message: 'Session: {what}' },
    { what: [person, stage?.title || title, minutesLabel(minutes)].filter(Boolean).join(' · ') },
  );
  return (
    <section className={styles.session} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {translate({ id: 'theme.trowel.session.title', message: 'This session' })}
      </h2>
      <Controls part={part} session={session} />
      <StageReached session={session} />
      {/* Gives the blocks the components of Markdown pages. What was kept replaces what was built, so that nothing on the screen moves. */}
      <MDXContent key={useOrigin(session)}>
        <Agenda session={session} />
        {session.gone > 0 && (
          <p className={styles.soft}>
            {translate(
              { id: 'theme.trowel.session.gone', message: 'The playbook no longer has {count} of what you planned.' },
              { count: String(session.gone) },
            )}
          </p>
        )}
        <PlanTools session={session} title={written} />
        <PlanText session={session} />
        {stage && <Lacks stage={stage} path={part.path} />}
      </MDXContent>
    </section>
  );
}

/** Says whether the page began with what the browser keeps, or with what was built. It stays as it was when the store was read. */
function useOrigin({ isReady, isPlan, last }: PlannedSession): 'kept' | 'built' {
  const origin = useRef<'kept' | 'built' | undefined>(undefined);
  if (isReady) origin.current ??= isPlan || last ? 'kept' : 'built';
  return origin.current ?? 'built';
}
