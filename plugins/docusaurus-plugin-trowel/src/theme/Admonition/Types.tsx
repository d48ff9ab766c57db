import type { Props } from '@theme/Admonition';
import type AdmonitionTypes from '@theme/Admonition/Types';
import initialTypes from '@theme-init/Admonition/Types';
import { useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { BlockType } from 'docusaurus-plugin-trowel/props';
import { blockTypes } from 'docusaurus-plugin-trowel/shared';

const initial: typeof AdmonitionTypes = initialTypes;

/**
 * Makes the admonition of a block. Pages of the hub that have blocks bring the component that draws them; elsewhere (in an
 * old version of the docs, in a list of posts) a block is drawn as a note.
 */
function toBlock(type: BlockType) {
  return function HubBlock(props: Props) {
    const { Block } = useEntryPieces();
    const Note = initial.note;
    return Block ? <Block {...props} type={type} /> : Note && <Note {...props} title={props.title ?? type} />;
  };
}

/** The site's own admonitions and the hub's blocks. */
const types: typeof AdmonitionTypes = {
  ...initial,
  ...Object.fromEntries(blockTypes.map((type) => [type, toBlock(type)])),
};

export default types;
