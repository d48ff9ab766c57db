import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import EntryTitle from '@theme/Trowel/ui/EntryTitle';
import type { Props } from '@theme/Trowel/ui/PageUses';
import { usesLabel } from 'docusaurus-plugin-trowel/client';
import type { PageUseProps } from 'docusaurus-plugin-trowel/props';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

const types = ['step', 'blocks', 'citation', 'answer'] as const;

/** Lists what builds on a page: the paths, playbooks and pages that use it, and the questions that it answers. */
export default function PageUses({ used, limit = 4 }: Props): ReactNode {
  const { selectMessage } = usePluralForm();
  const { uses, sessions } = used;
  const ofSessions =
    sessions !== undefined &&
    selectMessage(
      sessions,
      translate(
        { id: 'theme.trowel.uses.sessions', message: 'and {count} session|and {count} sessions' },
        { count: String(sessions) },
      ),
    );
  const groups = types
    .map((type) => ({ type, items: uses.filter((use) => use.type === type) }))
    .filter(({ items }) => items.length > 0);
  if (groups.length === 0) return null;
  return (
    <dl className={styles.uses}>
      {groups.map(({ type, items }) => (
        <div key={type}>
          <dt>{usesLabel(type)}</dt>
          <dd>
            <ul>
              {items.slice(0, limit).map((use) => (
                <li key={toKey(use)}>
                  <Use use={use} />
                </li>
              ))}
              {items.length > limit && <li>{translate({ id: 'theme.trowel.uses.more', message: 'and others' })}</li>}
              {type === 'blocks' && ofSessions && <li>{ofSessions}</li>}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Use({ use }: { readonly use: PageUseProps }) {
  if (use.type === 'answer') return <q>{use.question}</q>;
  return (
    <>
      <EntryTitle entry={use.by} />
      {use.type === 'step' && <span className={styles.stage}> ({use.stage})</span>}
    </>
  );
}

function toKey(use: PageUseProps): string {
  return use.type === 'answer' ? use.question : `${use.by.id} ${use.type === 'step' ? use.stage : ''}`;
}
