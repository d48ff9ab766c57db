import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import EntryList from '@theme/Trowel/ui/EntryList';
import LogRows from '@theme/Trowel/ui/LogRows';
import RelationGroup from '@theme/Trowel/ui/RelationGroup';
import type { EngagementPart } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Links what both use and write meanwhile: sessions, the mentee's path and log, and the pilot that it belongs to. */
export function Meanwhile({ part: { log, walks, sessions, pilot } }: { readonly part: EngagementPart }) {
  return (
    <>
      {sessions.length > 0 && (
        <RelationGroup label={translate({ id: 'theme.trowel.engagement.sessions', message: 'Sessions about' })}>
          <ul className={styles.links}>
            {sessions.map(({ title, permalink }) => (
              <li key={permalink}>
                <Link to={permalink}>{title}</Link>
              </li>
            ))}
          </ul>
        </RelationGroup>
      )}
      {walks.length > 0 && (
        <RelationGroup label={translate({ id: 'theme.trowel.engagement.walks', message: 'The mentee walks' })}>
          <EntryList entries={walks} />
        </RelationGroup>
      )}
      {log && (
        <RelationGroup label={translate({ id: 'theme.trowel.engagement.log', message: 'Written into the log' })}>
          <LogRows entries={log.entries} by="mentee" />
          <p className={styles.soft}>
            <Link to={log.page}>{translate({ id: 'theme.trowel.person.logs', message: 'All decision logs' })}</Link>
          </p>
        </RelationGroup>
      )}
      {pilot && (
        <p className={styles.soft}>
          <Translate
            id="theme.trowel.engagement.pilot"
            values={{ pilot: <Link to={pilot.permalink}>{pilot.title}</Link> }}
          >
            {'A pair of the pilot {pilot}'}
          </Translate>
        </p>
      )}
    </>
  );
}
