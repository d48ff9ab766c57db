import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { MentorView } from 'docusaurus-plugin-trowel/progress';
import type { EntryLink, PathFileStep } from 'docusaurus-plugin-trowel/props';
import { chooseQuestions } from './questions.ts';
import styles from './styles.module.css';

interface QuestionsProps {
  readonly view: MentorView<PathFileStep>;
  /** Of the path. */
  readonly playbooks: readonly EntryLink[];
}

/** Proposes what to ask next: the questions of the steps' pages, as playbooks have them. */
export function Questions({ view, playbooks }: QuestionsProps) {
  const next = chooseQuestions(view);
  if (next.length === 0) return null;
  return (
    <section aria-labelledby="trowel-ask">
      <h2 id="trowel-ask">{translate({ id: 'theme.trowel.progress.ask', message: 'What to ask next' })}</h2>
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
      {playbooks.length > 0 && (
        <p className={styles.facts}>
          <span>{translate({ id: 'theme.trowel.progress.playbooks', message: 'Playbooks of the path:' })}</span>
          {playbooks.map(({ id, title, permalink }) => (
            <Link key={id} to={permalink}>
              {title}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
