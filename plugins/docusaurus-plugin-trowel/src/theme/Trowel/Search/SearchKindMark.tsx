import type { SearchKind } from '../../../search/search.ts';
import { KindMark } from '../ui/KindMark.tsx';
import ui from '../ui/styles.module.css';
import { searchKindLabel } from './words.ts';

/** The mark of a result's kind with its name; the entry of a log looks like a decision and is called what it is. */
export function SearchKindMark({ kind, mute }: { readonly kind: SearchKind; readonly mute?: 'silent' }) {
  if (kind !== 'log') return <KindMark kind={kind} mute={mute} />;
  return (
    <span className={ui.kind}>
      <KindMark kind="decision" mute="silent" />
      {!mute && <span>{searchKindLabel(kind)}</span>}
    </span>
  );
}
