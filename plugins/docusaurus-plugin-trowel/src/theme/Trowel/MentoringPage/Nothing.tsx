import Translate from '@docusaurus/Translate';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import styles from './styles.module.css';

/** Says how to begin, in a hub in which nobody teaches or wants to learn anything yet. */
export function Nothing() {
  return (
    <div className={styles.nothing}>
      <p>
        <Translate
          id="theme.trowel.mentoring.nothing"
          values={{
            teaches: <code>{'teaches: [sql]'}</code>,
            learns: <code>{'learns: [payments]'}</code>,
            timezone: <code>{'timezone: Europe/Oslo'}</code>,
            capacity: <code>{'capacity: 4'}</code>,
          }}
        >
          {
            'Nobody says yet what they teach or want to learn. Ask each person for four lines on their own page: {teaches}, {learns}, {timezone} and, for mentoring, {capacity} hours a week.'
          }
        </Translate>
      </p>
      <WriteLink request={{ kind: 'person' }} />
    </div>
  );
}
