import { translate } from '@docusaurus/Translate';
import type { GapProps } from 'docusaurus-plugin-trowel/props';

/** The columns of the table, from left to right. */
export const columns: readonly GapProps['type'][] = [
  'leaving',
  'single-witness',
  'no-verified-owner',
  'no-archaeology',
  'no-cause',
];

/** Names a column of the table. */
export function columnLabel(type: GapProps['type']): string {
  switch (type) {
    case 'leaving':
      return translate({ id: 'theme.trowel.gaps.leaving', message: 'Who leaves' });
    case 'single-witness':
      return translate({ id: 'theme.trowel.gaps.single', message: 'Bus factor' });
    case 'no-verified-owner':
      return translate({ id: 'theme.trowel.gaps.owner', message: 'Verified owner' });
    case 'no-archaeology':
      return translate({ id: 'theme.trowel.gaps.archaeology', message: 'Archaeology' });
    case 'no-cause':
      return translate({ id: 'theme.trowel.gaps.cause', message: 'Causes of challenges' });
  }
}

/** Says to screen readers that a cell has no gap. */
export function okLabel(): string {
  return translate({ id: 'theme.trowel.gaps.ok', message: 'nothing missing' });
}
