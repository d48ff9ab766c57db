import EntryIndex from '@theme/Trowel/EntryIndex';
import type { Props } from '@theme/Trowel/IndexPage';
import type { ReactNode } from 'react';
import { kindIntro } from '../generated/intros.ts';
import { HubPage } from '../ui/HubPage.tsx';
import { KindMark } from '../ui/KindMark.tsx';
import { kindsLabel } from '../words.ts';

/** The page of a kind: what it is, and all its entries. */
export default function IndexPage({ index }: Props): ReactNode {
  const title = kindsLabel(index.kind);
  const intro = kindIntro(index.kind);
  return (
    <HubPage title={title} intro={intro} width="list" mark={<KindMark kind={index.kind} mute="silent" />}>
      <EntryIndex part={index} />
    </HubPage>
  );
}
