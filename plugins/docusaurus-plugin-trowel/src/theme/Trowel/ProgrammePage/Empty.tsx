import { translate } from '@docusaurus/Translate';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import styles from './styles.module.css';

/** Says what to write first, in a hub of which nothing can be counted yet. */
export function Empty() {
  return (
    <>
      <p className={styles.meaning}>
        {translate({
          id: 'theme.trowel.programme.empty',
          message: 'There is nothing to count yet. Begin with one of these; the page fills itself from them.',
        })}
      </p>
      <ol>
        <li>
          {translate({
            id: 'theme.trowel.programme.firstSystem',
            message: 'A page for each system, with its owner: then the hub knows who could explain it.',
          })}{' '}
          <WriteLink request={{ kind: 'system' }} />
        </li>
        <li>
          {translate({
            id: 'theme.trowel.programme.firstEngagement',
            message: 'A page for each engagement, with its hours and goals.',
          })}{' '}
          <WriteLink request={{ kind: 'engagement' }} />
        </li>
        <li>
          {translate({
            id: 'theme.trowel.programme.firstTargets',
            message: 'What you want of each figure, and who answers for it, in data/programme.yml.',
          })}
        </li>
      </ol>
    </>
  );
}
