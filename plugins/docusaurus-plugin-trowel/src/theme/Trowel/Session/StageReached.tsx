import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { actorLabel, minutesLabel, progressLabel } from 'docusaurus-plugin-trowel/client';
import type { PlannedSession } from 'docusaurus-plugin-trowel/session';
import styles from './styles.module.css';

/** Says where the mentee should be: the stage and its steps. With their share link, also where they are. */
export function StageReached({ session }: { readonly session: PlannedSession }) {
  const { stage, link } = session;
  if (!stage || stage.title === '') return null;
  return (
    <div className={styles.stageReached}>
      {stage.steps.length > 0 && (
        <details className={styles.steps}>
          <summary>
            <b>{stage.title}</b>
            {stage.within !== undefined &&
              `, ${translate({ id: 'theme.trowel.session.within', message: 'within {time}' }, { time: stage.within })}`}
            {': '}
            {translate({ id: 'theme.trowel.session.steps', message: 'where they should be' })}
          </summary>
          <ul>
            {stage.steps.map(({ title, permalink, minutes, who }) => (
              <li key={permalink}>
                <Link to={permalink}>{title}</Link>{' '}
                <span className={styles.soft}>
                  {minutesLabel(minutes)}
                  {who !== 'hire' && ` · ${actorLabel(who)}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {link?.on !== undefined && link.sum && (
        <p className={styles.theirs}>
          <Translate
            id="theme.trowel.session.theirs"
            values={{ day: <CalendarDay date={link.on} />, progress: progressLabel(link.sum) }}
          >
            {'Their link of {day}: {progress}'}
          </Translate>
          {link.stage && link.stage.id !== stage.id && (
            <button type="button" onClick={() => session.setStage(link.stage?.id ?? '')}>
              {translate(
                { id: 'theme.trowel.session.goThere', message: 'They are at: {stage}' },
                { stage: link.stage.title },
              )}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
