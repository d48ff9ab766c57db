import type { Props as AdmonitionProps } from '@theme/Admonition';
import { type ComponentType, createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import type { BlockType } from '../content/blockTypes.ts';
import type { EntryProps } from '../site/props.ts';

/** A tagged passage: an admonition whose type is that of a block. */
export type BlockProps = Omit<AdmonitionProps, 'type'> & { readonly type: BlockType };

/** What draws more than every page has; only pages that need a piece load it. */
export interface Pieces {
  /** The part that the entry's kind adds; the module and its data belong together. */
  readonly Part?: ComponentType<{ readonly part: NonNullable<EntryProps['part']> }>;
  /** The tagged passages of the page, and of those that a playbook takes them from. */
  readonly Block?: ComponentType<BlockProps>;
  /** The page's place in the onboarding paths that it is a step of. */
  readonly StepBar?: ComponentType<{ readonly entry: EntryProps; readonly place: 'above' | 'below' }>;
  /** What is to be known before the page is read: that it is superseded, that the reason for it is gone. */
  readonly notes?: readonly ComponentType<{ readonly entry: EntryProps }>[];
}

/** What the hub adds to a Markdown module: the page's part of the hub, its pieces, a playbook's rendered blocks. */
export interface HubModule {
  readonly trowel?: EntryProps;
  readonly trowelPieces?: Pieces;
  readonly trowelBlocks?: readonly ComponentType[];
}

const none: HubModule = {};
const HubModuleContext = createContext<HubModule>(none);

/** Gives the parts of a page what the hub knows about it. */
export function EntryProvider({ content, children }: { readonly content: HubModule; readonly children: ReactNode }) {
  const { trowel, trowelPieces, trowelBlocks } = content;
  const value = useMemo(() => ({ trowel, trowelPieces, trowelBlocks }), [trowel, trowelPieces, trowelBlocks]);
  return createElement(HubModuleContext.Provider, { value }, children);
}

/** What the hub knows about this page; absent on pages that are not entries. */
export function useEntry(): EntryProps | undefined {
  return useContext(HubModuleContext).trowel;
}

/** What draws more on this page than on every page. */
export function useEntryPieces(): Pieces {
  return useContext(HubModuleContext).trowelPieces ?? {};
}

/** The rendered blocks of a playbook, in the order of `module` in its part. */
export function useEntryBlocks(): readonly ComponentType[] {
  return useContext(HubModuleContext).trowelBlocks ?? [];
}

/** What is to be known before a page is read. */
export function EntryNotes({ entry }: { readonly entry: EntryProps }): ReactNode {
  return useEntryPieces().notes?.map((Note, key) => createElement(Note, { key, entry }));
}
