import { translate } from '@docusaurus/Translate';
import type { FigureName, ProgrammePageProps } from 'docusaurus-plugin-trowel/props';
import type { Amounts } from './amounts.ts';
import { Pulse } from './Pulse.tsx';
import styles from './styles.module.css';
import { Verdict } from './Verdict.tsx';
import { figureTitle, groupQuestion } from './words.ts';

/** The figures with which a question is answered, in a line each. */
const shown = {
  hours: ['hours-respected', 'engagements-running', 'engagements-paused', 'engagements-silent'],
  working: ['goals-reached', 'time-to-productivity', 'actions-overdue'],
  knowledge: ['systems-nobody', 'systems-one', 'pages-fresh', 'questions-answered'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;

interface AnswersProps extends Pick<ProgrammePageProps, 'answers' | 'figures' | 'leavers' | 'pulse'> {
  readonly amounts: Amounts;
}

/** Answers the three questions of a lead, the worst answer first. */
export function Answers({ answers, figures, leavers, pulse, amounts }: AnswersProps) {
  return (
    <ol className={styles.answers}>
      {answers.map(({ group, state, worst }) => (
        <li key={group} className={styles.answer} data-state={state}>
          <h2 className={styles.question}>{groupQuestion(group)}</h2>
          <p className={styles.verdict}>
            <Verdict
              {...{ group, state, amounts }}
              figure={figures.find(({ name }) => name === worst)}
              leaver={group === 'knowledge' ? leavers.find(({ nobody }) => nobody > 0) : undefined}
            />
          </p>
          <dl className={styles.facts}>
            {shown[group].map((name) => {
              const figure = figures.find((one) => one.name === name);
              return (
                <div key={name} data-state={figure?.state}>
                  <dt>{figureTitle(name)}</dt>
                  <dd>
                    {figure?.value === undefined
                      ? translate({ id: 'theme.trowel.programme.none', message: 'not known' })
                      : amounts.now(figure)}
                  </dd>
                </div>
              );
            })}
          </dl>
          {group === 'hours' && pulse && <Pulse {...pulse} />}
        </li>
      ))}
    </ol>
  );
}
