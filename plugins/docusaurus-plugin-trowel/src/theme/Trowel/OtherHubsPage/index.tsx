import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import type { Props } from '@theme/Trowel/OtherHubsPage';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import HubPage from '@theme/Trowel/ui/HubPage';
import type { OtherHubProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Lists the other hubs that this hub reads: where they are, when they were read, and what pages here name of them. */
export default function OtherHubsPage({ other: { hubs } }: Props): ReactNode {
  const title = translate({ id: 'theme.trowel.otherHubs.title', message: 'Other hubs' });
  const intro = translate({
    id: 'theme.trowel.otherHubs.intro',
    message:
      'What this hub reads of other hubs, as it was on the day it was read. Their own sites may say more by now.',
  });
  return (
    <HubPage title={title} intro={intro} width="list">
      <ul className={styles.hubs}>
        {hubs.map((hub) => (
          <li key={hub.id} className={styles.hub}>
            <h2 className={styles.name}>
              <Link to={hub.permalink}>{hub.id}</Link>
            </h2>
            <p className={styles.from}>
              {hub.address === undefined ? hub.from : <Link href={hub.address}>{hub.address}</Link>}
            </p>
            <State hub={hub} />
          </li>
        ))}
      </ul>
    </HubPage>
  );
}

function State({ hub: { id, read, generation, entries, cited, missing } }: { readonly hub: OtherHubProps }) {
  const { selectMessage } = usePluralForm();
  const command = <code>{`npx trowel hubs update ${id}`}</code>;
  if (read === undefined)
    return (
      <p className={styles.old}>
        <Translate id="theme.trowel.otherHubs.never" values={{ command }}>
          {'It was never read. To read it: {command}'}
        </Translate>
      </p>
    );
  return (
    <>
      <p>
        <Translate
          id="theme.trowel.otherHubs.read"
          values={{ day: <CalendarDay date={read} />, generation: <code>{generation}</code> }}
        >
          {'Read on {day}, state {generation}.'}
        </Translate>{' '}
        {selectMessage(
          entries,
          translate(
            { id: 'theme.trowel.otherHubs.entries', message: 'One page|{count} pages' },
            { count: String(entries) },
          ),
        )}
        {', '}
        {translate({ id: 'theme.trowel.otherHubs.cited', message: '{count} named here' }, { count: String(cited) })}.
      </p>
      {missing && (
        <p className={styles.old}>
          <Translate id="theme.trowel.otherHubs.missing" values={{ command }}>
            {'Its copy could not be read, so its pages are left out here. To read it anew: {command}'}
          </Translate>
        </p>
      )}
    </>
  );
}
