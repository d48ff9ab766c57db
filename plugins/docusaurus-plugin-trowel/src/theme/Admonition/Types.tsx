import type { Props } from '@theme/Admonition';
import type AdmonitionTypes from '@theme/Admonition/Types';
import initialTypes from '@theme-init/Admonition/Types';
import { Block } from './Block/Block.tsx';
import { Explain } from './Block/Explain.tsx';

const initial: typeof AdmonitionTypes = initialTypes;

/** The site's own admonitions, and the seven kinds of tagged passages that playbooks are compiled from. */
const types: typeof AdmonitionTypes = {
  ...initial,
  ask: (props: Props) => <Block {...props} type="ask" />,
  pitfall: (props: Props) => <Block {...props} type="pitfall" />,
  exercise: (props: Props) => <Block {...props} type="exercise" />,
  shadow: (props: Props) => <Block {...props} type="shadow" />,
  lens: (props: Props) => <Block {...props} type="lens" />,
  explain: (props: Props) => <Explain {...props} />,
  landmine: (props: Props) => <Block {...props} type="landmine" />,
};

export default types;
