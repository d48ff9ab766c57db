import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ProgressPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import { useShareLink } from 'docusaurus-plugin-trowel/progress';
import type { ReactNode } from 'react';
import { ForgetLink } from './ForgetLink.tsx';
import { NoLink } from './NoLink.tsx';
import { OpenLink } from './OpenLink.tsx';
import styles from './styles.module.css';

/**
 * Shows somebody's progress from a share link to their mentor, buddy or manager. All of it is in the fragment of the address, which no
 * server gets, and is shown as text.
 */
export default function ProgressPage({ progress }: Props): ReactNode {
  const opened = useShareLink();
  const name = opened.phase === 'ready' ? opened.link.name : '';
  return (
    <HubPage
      title={
        name === ''
          ? translate({ id: 'theme.trowel.progress.title', message: 'A newcomer’s progress' })
          : translate({ id: 'theme.trowel.progress.titleOf', message: 'Progress of {name}' }, { name })
      }
      intro={translate({
        id: 'theme.trowel.progress.intro',
        message:
          'For mentors, buddies and managers. All that is shown here comes out of the link, in this browser: no server has it.',
      })}
    >
      {/* What the light plugin shows before React has no fragment. */}
      <div className={styles.page} data-trowel-from={opened.phase === 'loading' ? '' : undefined}>
        {opened.phase === 'ready' ? (
          <>
            <OpenLink {...opened} paths={progress.paths} />
            <ForgetLink link={opened.link} />
          </>
        ) : (
          <NoLink opened={opened} paths={progress.paths} />
        )}
      </div>
    </HubPage>
  );
}
