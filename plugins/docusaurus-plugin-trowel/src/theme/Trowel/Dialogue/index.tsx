import useIsBrowser from '@docusaurus/useIsBrowser';
import MDXComponents from '@theme/MDXComponents';
import type { Props } from '@theme/Trowel/Dialogue';
import { type ReactNode, useMemo } from 'react';
import { AllTurns } from './AllTurns.tsx';
import { Played } from './Played.tsx';
import { readTurns, type TagOf } from './turns.ts';

const tags = ['p', 'ul', 'li', 'strong'] as const;

/** Knows Markdown's elements also where the site has components for them. */
const tagOf: TagOf = ({ type }) =>
  typeof type === 'string' ? type : tags.find((tag) => (MDXComponents as Record<string, unknown>)[tag] === type);

/**
 * Plays a scene: one chooses what to do next and sees what it leads to. Before React all turns are on the page, and the choices are links
 * to them; the one that is linked is shown alone.
 */
export default function Dialogue({ id, children }: Props): ReactNode {
  const isBrowser = useIsBrowser();
  const turns = useMemo(() => readTurns(children, tagOf), [children]);
  return isBrowser ? <Played id={id} turns={turns} tagOf={tagOf} /> : <AllTurns id={id} turns={turns} tagOf={tagOf} />;
}
