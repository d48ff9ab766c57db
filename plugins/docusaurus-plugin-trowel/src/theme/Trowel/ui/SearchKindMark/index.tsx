import KindMark from '@theme/Trowel/ui/KindMark';
import type { Props } from '@theme/Trowel/ui/SearchKindMark';
import { searchKindLabel } from 'docusaurus-plugin-trowel/client';

/** The mark of a result's kind with its name; the entry of a log looks like a decision and is called what it is. */
export default function SearchKindMark({ kind, mute }: Props) {
  return kind === 'log' ? (
    <KindMark kind="decision" label={searchKindLabel(kind)} mute={mute} />
  ) : (
    <KindMark kind={kind} mute={mute} />
  );
}
