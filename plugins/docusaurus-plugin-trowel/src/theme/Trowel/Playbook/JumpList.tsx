import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { PlaybookPart } from 'docusaurus-plugin-trowel/props';
import { toStageAnchor } from './contents.ts';
import styles from './styles.module.css';

/** Links to each stage of the playbook. */
export function JumpList({ stages }: Pick<PlaybookPart, 'stages'>) {
  const titled = stages.filter(({ title }) => title !== '');
  if (titled.length < 2) return null;
  return (
    <nav aria-label={translate({ id: 'theme.trowel.playbook.stages', message: 'Stages of this playbook' })}>
      <ol className={styles.jumps}>
        {titled.map(({ id, title, pages }) => (
          <li key={id}>
            <Link to={`#${toStageAnchor(id)}`}>{title}</Link>{' '}
            <span className={styles.count}>{pages.reduce((sum, { blocks }) => sum + blocks.length, 0)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
