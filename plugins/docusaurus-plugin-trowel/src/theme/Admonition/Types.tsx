import type { Props } from '@theme/Admonition';
import type AdmonitionTypes from '@theme/Admonition/Types';
import initialTypes from '@theme-init/Admonition/Types';
import type { BlockType } from '../../content/entry.ts';
import { useEntryPieces } from '../Trowel/entryContext.ts';

const initial: typeof AdmonitionTypes = initialTypes;

/**
 * A tagged passage, drawn by the piece that comes with pages of the hub that have one. Elsewhere (an old version of the
 * docs, a list of posts) it is a note.
 */
function toBlock(type: BlockType) {
  return function HubBlock(props: Props) {
    const { Block } = useEntryPieces();
    const Note = initial.note;
    return Block ? <Block {...props} type={type} /> : Note && <Note {...props} title={props.title ?? type} />;
  };
}

/** The site's own admonitions, and the hub's kinds of tagged passages. */
const types: typeof AdmonitionTypes = {
  ...initial,
  ask: toBlock('ask'),
  pitfall: toBlock('pitfall'),
  exercise: toBlock('exercise'),
  shadow: toBlock('shadow'),
  lens: toBlock('lens'),
  explain: toBlock('explain'),
  landmine: toBlock('landmine'),
  feedback: toBlock('feedback'),
};

export default types;
