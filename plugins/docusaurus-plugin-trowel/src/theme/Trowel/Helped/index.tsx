import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Helped';
import LazyPanel from '@theme/Trowel/ui/LazyPanel';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { PanelProps } from './Panel.tsx';

/** Lets a reader keep a page that helped them, and thank its author. */
export default function Helped({ entry: { self, part, thanksTo } }: Props): ReactNode {
  const [Panel, setPanel] = useState<ComponentType<PanelProps>>();
  // A list of pages helps nobody by itself.
  if (part?.type === 'index') return null;
  return (
    <LazyPanel
      label={translate({ id: 'theme.trowel.helped.open', message: 'This helped me' })}
      where={translate({ id: 'theme.trowel.helped.where', message: '(kept in this browser)' })}
      failure={translate({
        id: 'theme.trowel.helped.notLoaded',
        message: 'Your list could not be loaded. Try again when you are online.',
      })}
      load={async () => {
        const { Panel: loaded } = await import('./Panel.tsx');
        setPanel(() => loaded);
      }}
    >
      {Panel && <Panel page={self} mail={thanksTo} />}
    </LazyPanel>
  );
}
