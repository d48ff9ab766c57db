import { type ComponentType, createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import type { EntryProps } from '../../site/props.ts';

/** What draws the part that an entry's kind adds; the module and its data belong together. */
export type PartComponent = ComponentType<{ readonly part: NonNullable<EntryProps['part']> }>;

/** What the hub adds to a Markdown module: the page's part of the hub, what draws its kind's part, a playbook's rendered blocks. */
export interface HubModule {
  readonly trowel?: EntryProps;
  readonly trowelPart?: PartComponent;
  readonly trowelBlocks?: readonly ComponentType[];
}

const none: HubModule = {};
const HubModuleContext = createContext<HubModule>(none);

/** Gives the parts of a page what the hub knows about it. */
export function EntryProvider({ content, children }: { readonly content: HubModule; readonly children: ReactNode }) {
  const { trowel, trowelPart, trowelBlocks } = content;
  const value = useMemo(() => ({ trowel, trowelPart, trowelBlocks }), [trowel, trowelPart, trowelBlocks]);
  return createElement(HubModuleContext.Provider, { value }, children);
}

/** What the hub knows about this page; absent on pages that are not entries. */
export function useEntry(): EntryProps | undefined {
  return useContext(HubModuleContext).trowel;
}

/** What draws the part that this entry's kind adds below its text. */
export function useEntryPart(): PartComponent | undefined {
  return useContext(HubModuleContext).trowelPart;
}

/** The rendered blocks of a playbook, in the order of `module` in its part. */
export function useEntryBlocks(): readonly ComponentType[] {
  return useContext(HubModuleContext).trowelBlocks ?? [];
}
