// Public as `docusaurus-plugin-trowel/shared`: marks of kinds and blocks, record numbers, partial dates. Nothing here
// needs React or Docusaurus.

export { formatPartialDate, isPartialDate, type PartialDate } from '../shared/partialDate.ts';
export { formatRecordNumber } from '../shared/recordNumber.ts';
export { blockIcons, blockTypes, playbookBlockTypes } from './generated/blockIcons.ts';
export { kindIcons } from './generated/kindIcons.ts';
