import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import ForWalkers from '@theme/Trowel/ui/ForWalkers';
import { actorLabel, minutesLabel } from 'docusaurus-plugin-trowel/client';
import type { StepProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Says, above the page, that it is a step; and to those who walk the path, what to do here. */
export function StepTask({ step }: { readonly step: StepProps }) {
  const { path, position, total, stage, minutes, who, why, doneWhen } = step;
  const facts = (
    <span className={styles.when}>
      {stage} · {minutesLabel(minutes)} · {actorLabel(who)}
    </span>
  );
  const name = (
    <span className={styles.words}>
      <Translate
        id="theme.trowel.step.place"
        values={{ position, total, path: <Link to={path.permalink}>{path.title}</Link> }}
      >
        {'Step {position} of {total} in {path}'}
      </Translate>
    </span>
  );
  return (
    <div className={styles.place}>
      {name}
      {facts}
      {step.do && (
        <ForWalkers path={path.id}>
          <p className={styles.task}>{step.do}</p>
          {(why || doneWhen) && (
            <details className={styles.reasons}>
              <summary>
                {translate({ id: 'theme.trowel.step.reasons', message: 'Why now, and when it is done' })}
              </summary>
              {why && <p>{why}</p>}
              {doneWhen && (
                <p>
                  {translate({ id: 'theme.trowel.step.doneWhen', message: 'Done when: {sign}' }, { sign: doneWhen })}
                </p>
              )}
            </details>
          )}
        </ForWalkers>
      )}
    </div>
  );
}
