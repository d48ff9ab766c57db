import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarDay from '@theme/Trowel/ui/CalendarDay';
import { kindLabel } from 'docusaurus-plugin-trowel/client';
import type { KindName } from 'docusaurus-plugin-trowel/props';
import { kindIcons, toCalendarDate } from 'docusaurus-plugin-trowel/shared';
import type { KeptDraft } from 'docusaurus-plugin-trowel/write';
import styles from './styles.module.css';
import type { Writing } from './useWriting.ts';

interface DraftsProps
  extends Pick<Extract<Writing, { readonly phase: 'choosing' }>, 'store' | 'draftAddress' | 'refresh'> {
  readonly drafts: readonly KeptDraft[];
}

/** Lists the drafts of this browser. */
export function Drafts({ drafts, store, draftAddress, refresh }: DraftsProps) {
  return (
    <section className={styles.drafts} aria-labelledby="trowel-drafts">
      <h2 id="trowel-drafts">{translate({ id: 'theme.trowel.write.drafts', message: 'Your drafts' })}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link to={draftAddress(draft.id)}>{titleOf(draft)}</Link>{' '}
            <span className={styles.soft}>
              {Object.hasOwn(kindIcons, draft.kind) ? kindLabel(draft.kind as KindName) : draft.kind},{' '}
              <CalendarDay date={toCalendarDate(new Date(draft.changed))} />
            </span>{' '}
            <button
              type="button"
              className={styles.plain}
              onClick={() => {
                store.remove(draft.id);
                refresh();
              }}
            >
              {translate({ id: 'theme.trowel.write.delete', message: 'Delete' })}
              <span data-trowel-unseen> {titleOf(draft)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.soft}>
        {translate({
          id: 'theme.trowel.write.draftsKept',
          message: 'Drafts stay in this browser until you delete them here, also after you publish or download them.',
        })}
      </p>
    </section>
  );
}

function titleOf({ draft }: KeptDraft): string {
  const { title } = (draft as { values?: { title?: unknown } }).values ?? {};
  return typeof title === 'string' && title.trim() !== ''
    ? title
    : translate({ id: 'theme.trowel.write.untitled', message: 'Without a title' });
}
