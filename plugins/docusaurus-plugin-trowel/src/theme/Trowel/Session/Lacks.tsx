import { translate } from '@docusaurus/Translate';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import type { PlaybookPart, PlaybookStageProps } from 'docusaurus-plugin-trowel/props';
import { lackLabel, writeRequest } from './lackWords.ts';
import styles from './styles.module.css';

interface LacksProps {
  readonly stage: PlaybookStageProps;
  readonly path: PlaybookPart['path'];
}

/** Says, quietly, what a stage has nothing of, and where one writes it. */
export function Lacks({ stage, path }: LacksProps) {
  if (stage.lacks.length === 0) return null;
  return (
    <div className={styles.lacks}>
      {translate({ id: 'theme.trowel.session.lacks', message: 'Missing at this stage:' })}
      <ul>
        {stage.lacks.map((what) => (
          <li key={what}>
            {lackLabel(what)}{' '}
            <WriteLink request={writeRequest(what, { path: path?.id, stage: path && stage.id })}>
              {translate({ id: 'theme.trowel.session.write', message: 'Write one' })}
              <span data-trowel-unseen>: {lackLabel(what)}</span>
            </WriteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
