/**
 * The entry point `docusaurus-plugin-trowel/write`: pages that are written in the browser. Only `/write` loads it. Needs React and
 * Docusaurus. Public: semver covers every export.
 *
 * @packageDocumentation
 */

export type { WrittenPage } from '../write/changedPage.ts';
export { checkDraft, type DraftFault, isGrave } from '../write/checkDraft.ts';
export { confirmDraft, type FittedDraft, fitDraft, startDraft } from '../write/draft.ts';
export { type FileName, findNameFault, type NameFault, type NameReason, toFileName } from '../write/fileName.ts';
export { type Forge, type PublishAddress, toEditAddress, toMailAddress, toNewFileAddress } from '../write/forge.ts';
export type { Control, Draft, DraftSection, FormField, KindForm, PickList, Values } from '../write/form.ts';
export { loadKinds } from '../write/kinds.ts';
export { isComment, parseMarkdown, toSafeText } from '../write/markdown.ts';
export { findExact, findMeant, isMeant, type NameOffer } from '../write/meantName.ts';
export { writePage } from '../write/pageText.ts';
export { folderOfPage, listTaken } from '../write/place.ts';
export { isSafeUrl } from '../write/safeUrl.ts';
export { fieldLabel, hintOf, promptOf } from './generated/fields.ts';
export { createDraftStore, type DraftStore, type Keeping, type KeptDraft, toDraftId } from './write/drafts.ts';
export { loadEditing } from './write/editing.ts';
export { isRich, toMarkdown } from './write/pastedMarkdown.ts';
