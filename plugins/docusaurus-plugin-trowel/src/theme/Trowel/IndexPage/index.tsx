import EntryIndex from '@theme/Trowel/EntryIndex';
import type { Props } from '@theme/Trowel/IndexPage';
import HubPage from '@theme/Trowel/ui/HubPage';
import KindMark from '@theme/Trowel/ui/KindMark';
import { kindIntro, kindsLabel } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** Shows the index of a kind: what the kind is, and all its entries. */
export default function IndexPage({ index, rest, progress, person, engagement }: Props): ReactNode {
  const title = kindsLabel(index.kind);
  const intro = kindIntro(index.kind);
  return (
    <HubPage
      title={title}
      intro={intro}
      width="list"
      place={index.long?.place}
      mark={<KindMark kind={index.kind} mute="silent" />}
    >
      <EntryIndex part={index} rest={rest} progress={progress} person={person} engagement={engagement} />
    </HubPage>
  );
}
