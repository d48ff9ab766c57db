import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/ChangesFeed';
import FeedLink from '@theme/Trowel/ui/FeedLink';
import type { ReactNode } from 'react';

/** Links to the feed of what was lifted or superseded. Nothing where there is none. */
export default function ChangesFeed({ feed }: Props): ReactNode {
  return (
    <FeedLink
      feed={feed}
      title={translate({ id: 'theme.trowel.feed.changes', message: 'Lifted or superseded' })}
      label={translate({ id: 'theme.trowel.feed.changesLink', message: 'Feed of what no longer holds' })}
    />
  );
}
