import Translate, { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/ConfirmLink';
import WriteLink from '@theme/Trowel/ui/WriteLink';
import { useWriteAddress } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** Leads to the form that renews the day on which a page was verified. Where the site has no such form, shows the command that does. */
export default function ConfirmLink({ entry: { id, title } }: Props): ReactNode {
  if (useWriteAddress() === undefined)
    return (
      <Translate id="theme.trowel.confirm.command" values={{ command: <code>npx trowel verify {id}</code> }}>
        {'If it is right: {command}'}
      </Translate>
    );
  return (
    <WriteLink request={{ edit: id, confirm: 'yes' }}>
      {translate({ id: 'theme.trowel.confirm.link', message: 'It is right: confirm it' })}
      <span data-trowel-unseen> ({title})</span>
    </WriteLink>
  );
}
