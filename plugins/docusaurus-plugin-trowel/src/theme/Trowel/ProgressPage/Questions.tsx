import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { MentorView } from 'docusaurus-plugin-trowel/progress';
import type { EntryLink, PathFileStep } from 'docusaurus-plugin-trowel/props';
import { toSessionFragment } from 'docusaurus-plugin-trowel/session';
import { chooseQuestions } from './questions.ts';
import styles from './styles.module.css';

interface QuestionsProps {
  readonly view: MentorView<PathFileStep>;
  /** Whose progress it is. May be empty. */
  readonly name: string;
  /** Of the path. */
  readonly playbooks: readonly EntryLink[];
  /** The address of the session that is compiled for the path. */
  readonly session?: string;
}

/** Proposes what to ask next: the questions of the steps' pages, as playbooks have them. Leads into the session at their stage. */
export function Questions({ view, name, playbooks, session }: QuestionsProps) {
  const next = chooseQuestions(view);
  const fragment = toSessionFragment({ stage: view.stage ?? '', person: name });
  const pages = [
    ...playbooks,
    ...(session !== undefined && playbooks.length === 0 ? [{ id: '', title: planLabel(), permalink: session }] : []),
  ];
  if (next.length === 0 && pages.length === 0) return null;
  return (
    <section aria-labelledby="trowel-ask">
      <h2 id="trowel-ask">{translate({ id: 'theme.trowel.progress.ask', message: 'What to ask next' })}</h2>
      {pages.length > 0 && (
        <p className={styles.facts}>
          <span>{translate({ id: 'theme.trowel.progress.plan', message: 'The session at their stage:' })}</span>
          {pages.map(({ id, title, permalink }) => (
            <Link key={id} to={`${permalink}#${fragment}`}>
              {title}
            </Link>
          ))}
        </p>
      )}
      <ul className={styles.rows}>
        {next.map(({ question, step }) => (
          <li key={`${step.id} ${question}`} className={styles.line}>
            <span>
              {question}
              <span className={styles.task}>
                <Link to={step.permalink}>{step.title}</Link>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function planLabel(): string {
  return translate({ id: 'theme.trowel.sessions.title', message: 'Plan a session' });
}
