import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/Feedback';
import LazyPanel from '@theme/Trowel/ui/LazyPanel';
import { useFeedbackDestinations } from 'docusaurus-plugin-trowel/client';
import { kindsAboutPeople } from 'docusaurus-plugin-trowel/shared';
import { type ComponentType, type ReactNode, useState } from 'react';
import type { FormProps } from './Form.tsx';

/**
 * Asks whether a page got its reader further, where the site has an address for the answer. Nothing is kept, and nothing is sent before it
 * is pressed and shown.
 */
export default function Feedback({ entry: { self, part } }: Props): ReactNode {
  const [Form, setForm] = useState<ComponentType<FormProps>>();
  const destinations = useFeedbackDestinations();
  if (!destinations || part?.type === 'index' || kindsAboutPeople.includes(self.kind)) return null;
  return (
    <LazyPanel
      label={translate({ id: 'theme.trowel.feedback.open', message: 'Did this page get you further?' })}
      where={translate({ id: 'theme.trowel.feedback.where', message: '(sent to whoever reads answers)' })}
      failure={translate({
        id: 'theme.trowel.feedback.notLoaded',
        message: 'The form could not be loaded. Try again when you are online.',
      })}
      load={async () => {
        const { Form: loaded } = await import('./Form.tsx');
        setForm(() => loaded);
      }}
    >
      {Form && <Form page={self.id} />}
    </LazyPanel>
  );
}
