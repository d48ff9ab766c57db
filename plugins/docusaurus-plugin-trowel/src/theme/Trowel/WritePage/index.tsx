import { translate } from '@docusaurus/Translate';
import HubPage from '@theme/Trowel/ui/HubPage';
import type { Props } from '@theme/Trowel/WritePage';
import { useLater } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Choice } from './Choice.tsx';
import { Editor } from './Editor.tsx';
import { Opening } from './Opening.tsx';
import { useWriting } from './useWriting.ts';

/** Shows the page on which pages are written: what can be written, or the form of a page with the page beside it. */
export default function WritePage({ write, forms }: Props): ReactNode {
  const loaded = useLater(forms);
  const { load } = loaded;
  useEffect(load, [load]);
  const writing = useWriting(write, loaded.value);
  const confirmed = writing.phase === 'writing' && writing.opened.isConfirmed ? writing.opened : undefined;
  const title = confirmed
    ? translate(
        { id: 'theme.trowel.write.confirmTitle', message: 'Confirm “{title}”' },
        { title: String(confirmed.draft.values.title ?? confirmed.edit?.source ?? '') },
      )
    : translate({ id: 'theme.trowel.write.title', message: 'Write it down' });
  const intro = confirmed
    ? translate({
        id: 'theme.trowel.write.confirmIntro',
        message: 'Its text is on this page. Nothing leaves your browser until you publish the change.',
      })
    : translate({
        id: 'theme.trowel.write.intro',
        message:
          'Fill in what you know and see the page as it will be. Nothing leaves your browser until you publish it.',
      });
  return (
    <HubPage title={title} intro={intro} width="list">
      {writing.phase === 'choosing' && <Choice write={write} writing={writing} />}
      {writing.phase === 'opening' && (
        <Opening problem={writing.problem} hasFailed={loaded.phase === 'failed'} retry={load} />
      )}
      {writing.phase === 'writing' && <Editor key={writing.opened.id} write={write} opened={writing.opened} />}
    </HubPage>
  );
}
