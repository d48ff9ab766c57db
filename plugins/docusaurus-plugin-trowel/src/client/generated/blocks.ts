// Written by `npm run reference` from content/kinds/ and content/blockTypes.ts. Changes go there.

import { translate } from '@docusaurus/Translate';
import type { BlockType } from '../../content/blockTypes.ts';

/** Names a type of block. */
export function blockLabel(type: BlockType): string {
  switch (type) {
    case 'ask':
      return translate({ id: 'theme.trowel.block.ask', message: 'Ask' });
    case 'explain':
      return translate({ id: 'theme.trowel.block.explain', message: 'Explain back' });
    case 'exercise':
      return translate({ id: 'theme.trowel.block.exercise', message: 'Exercise' });
    case 'shadow':
      return translate({ id: 'theme.trowel.block.shadow', message: 'Shadow' });
    case 'lens':
      return translate({ id: 'theme.trowel.block.lens', message: 'Review lens' });
    case 'pitfall':
      return translate({ id: 'theme.trowel.block.pitfall', message: 'Pitfall' });
    case 'landmine':
      return translate({ id: 'theme.trowel.block.landmine', message: 'Landmine' });
    case 'feedback':
      return translate({ id: 'theme.trowel.block.feedback', message: 'Feedback' });
    case 'dialogue':
      return translate({ id: 'theme.trowel.block.dialogue', message: 'Dialogue' });
    case 'step':
      return translate({ id: 'theme.trowel.block.step', message: 'Step' });
  }
}
