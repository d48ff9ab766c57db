import { usePluralForm } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type { Props } from '@theme/Trowel/EntryFooter';
import EntryList from '@theme/Trowel/ui/EntryList';
import RelationGroup from '@theme/Trowel/ui/RelationGroup';
import { footerHeading, relationLabel } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import styles from './styles.module.css';
import { usedInLabel } from './words.ts';

/** Lists an entry's relations in both directions, and the paths and playbooks that use it. */
export default function EntryFooter({ entry }: Props): ReactNode {
  const { usedIn, relations } = entry;
  const { selectMessage } = usePluralForm();
  const users = [...usedIn.paths, ...usedIn.playbooks];
  const heading = footerHeading(entry);
  if (!heading) return null;
  return (
    <section className={styles.footer} aria-labelledby={heading.id}>
      <Heading as="h2" id={heading.id} className={styles.title}>
        {heading.title}
      </Heading>
      {relations.map(({ type, entries }) => (
        <RelationGroup key={type} label={relationLabel(type)}>
          <EntryList entries={entries} kinds limit={6} />
        </RelationGroup>
      ))}
      {users.length > 0 && (
        <RelationGroup
          label={usedInLabel({ paths: usedIn.paths.length, playbooks: usedIn.playbooks.length }, selectMessage)}
        >
          <EntryList entries={users} kinds limit={6} />
        </RelationGroup>
      )}
    </section>
  );
}
