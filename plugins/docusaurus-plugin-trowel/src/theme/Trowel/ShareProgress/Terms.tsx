import { translate } from '@docusaurus/Translate';
import styles from './styles.module.css';

/** Says what a share link holds, who can read it, and that it stays as it is. */
export function Terms({ withAnswers }: { readonly withAnswers: boolean }) {
  return (
    <dl className={styles.terms}>
      <div>
        <dt>{translate({ id: 'theme.trowel.share.holds', message: 'What is in it' })}</dt>
        <dd>
          {translate({
            id: 'theme.trowel.share.holdsWhat',
            message:
              'Of this path alone: your first day, which steps you began, did or skipped, on which day, why you skipped one, and your days off in that time. Your name, if you write it below.',
          })}{' '}
          {withAnswers
            ? translate({
                id: 'theme.trowel.share.withAnswers',
                message: 'What you wrote when you explained back, and how you judged it.',
              })
            : translate({
                id: 'theme.trowel.share.withoutAnswers',
                message: 'Nothing of what you wrote when you explained back.',
              })}
        </dd>
      </div>
      <div>
        <dt>{translate({ id: 'theme.trowel.share.readers', message: 'Who can read it' })}</dt>
        <dd>
          {translate({
            id: 'theme.trowel.share.readersWho',
            message:
              'Whoever has the link: those you send it to, and those they pass it on to. All of it is in the link itself; no server keeps or sees it, so nobody can take it back either.',
          })}
        </dd>
      </div>
      <div>
        <dt>{translate({ id: 'theme.trowel.share.lasts', message: 'How long it is right' })}</dt>
        <dd>
          {translate({
            id: 'theme.trowel.share.lastsHow',
            message:
              'It says where you are today, and does not change by itself. Send a new one when you are further; it says what is new since this one.',
          })}
        </dd>
      </div>
    </dl>
  );
}
