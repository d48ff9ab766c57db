import { translate } from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import KindMark from '@theme/Trowel/ui/KindMark';
import ListPages from '@theme/Trowel/ui/ListPages';
import PlainLink from '@theme/Trowel/ui/PlainLink';
import type { GovernedCode, WhyPageProps } from 'docusaurus-plugin-trowel/props';
import styles from './styles.module.css';

/** Lists all code that the hub governs, by system. */
export function CodeList({ code, folded }: { readonly code: WhyPageProps; readonly folded: boolean }) {
  const title = translate({ id: 'theme.trowel.why.code', message: 'Code covered here' });
  return (
    <details className={styles.code} open={!folded}>
      <summary>
        <Heading as="h2" className={styles.groupTitle}>
          {title} <span className={styles.count}>{code.count}</span>
        </Heading>
      </summary>
      {code.groups.map(({ system, code: ofSystem }) => (
        <section key={system?.id ?? ''} className={styles.system}>
          <Heading as="h3" className={styles.systemName}>
            {system ? (
              <PlainLink href={system.permalink}>{system.title}</PlainLink>
            ) : (
              translate({ id: 'theme.trowel.why.noSystem', message: 'No system named' })
            )}
          </Heading>
          <ul className={styles.globs}>
            {ofSystem.map((one) => (
              <Pattern key={`${one.repository} ${one.glob}`} one={one} />
            ))}
          </ul>
        </section>
      ))}
      <ListPages place={code.place} />
    </details>
  );
}

function Pattern({ one: { glob, repository, url, entries } }: { readonly one: GovernedCode }) {
  const written = <code>{repository === undefined ? glob : `${repository}: ${glob}`}</code>;
  return (
    <li>
      {url === undefined ? (
        written
      ) : (
        <PlainLink href={url} className={styles.glob}>
          {written}
        </PlainLink>
      )}
      <ul className={styles.about}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <KindMark kind={entry.kind} mute /> <PlainLink href={entry.permalink}>{entry.title}</PlainLink>
          </li>
        ))}
      </ul>
    </li>
  );
}
