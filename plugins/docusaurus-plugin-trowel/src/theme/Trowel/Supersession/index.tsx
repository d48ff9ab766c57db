import { useLocation } from '@docusaurus/router';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { Props } from '@theme/Trowel/Supersession';
import DecisionViews from '@theme/Trowel/ui/DecisionViews';
import HubPage from '@theme/Trowel/ui/HubPage';
import ListPages from '@theme/Trowel/ui/ListPages';
import { type ReactNode, useEffect, useState } from 'react';
import { Family } from './Family.tsx';
import { FamilyList } from './FamilyList.tsx';
import styles from './styles.module.css';

/** Shows all decisions that replaced another or were replaced, in families from the oldest to the one that holds. */
export default function Supersession({ view }: Props): ReactNode {
  const aim = useAim();
  const { selectMessage } = usePluralForm();
  const title = translate({ id: 'theme.trowel.supersession.title', message: 'What replaced what' });
  const intro = translate({
    id: 'theme.trowel.supersession.intro',
    message:
      'Superseded decisions on the left, and the decisions that replaced them on the right. The latest change comes first.',
  });
  return (
    <HubPage title={title} intro={intro} width="list" place={view.place}>
      <DecisionViews views={view.views} current="supersession" />
      {view.families.length === 0 ? (
        <p>
          {translate({
            id: 'theme.trowel.supersession.empty',
            message:
              'No decision has replaced another yet. A decision that does says so in its front matter: “supersedes: ["0007"]”.',
          })}
        </p>
      ) : (
        <>
          <p className={styles.count}>
            {selectMessage(
              view.total,
              translate(
                {
                  id: 'theme.trowel.supersession.count',
                  message:
                    '{tied} of {total} decision replaced another one or was replaced.|{tied} of {total} decisions replaced another one or were replaced.',
                },
                { tied: String(view.tied), total: String(view.total) },
              ),
            )}
          </p>
          <div className={styles.families}>
            {view.families.map((family) =>
              'nodes' in family ? (
                <Family key={family.nodes[0]?.entry} family={family} entries={view.entries} aim={aim} />
              ) : (
                <FamilyList key={family.members[0]?.entry} family={family} entries={view.entries} aim={aim} />
              ),
            )}
          </div>
          <ListPages place={view.place} />
        </>
      )}
    </HubPage>
  );
}

/**
 * Returns the anchor of the address; empty until hydration. CSS's `:target` would not do, as links within the site do not
 * change it.
 */
function useAim(): string {
  const { hash } = useLocation();
  const [aim, setAim] = useState('');
  useEffect(() => setAim(hash.slice(1)), [hash]);
  return aim;
}
