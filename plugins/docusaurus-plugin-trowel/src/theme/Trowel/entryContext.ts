import { type ComponentType, createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import type { EntryProps } from '../../site/props.ts';

/** What the hub adds to a Markdown module: the page's part of the hub, and a playbook's rendered blocks. */
export interface HubModule {
  readonly trowel?: EntryProps;
  readonly trowelBlocks?: readonly ComponentType[];
}

const none: HubModule = {};
const HubModuleContext = createContext<HubModule>(none);

/** Gives the parts of a page what the hub knows about it. */
export function EntryProvider({ content, children }: { readonly content: HubModule; readonly children: ReactNode }) {
  const { trowel, trowelBlocks } = content;
  const value = useMemo(() => ({ trowel, trowelBlocks }), [trowel, trowelBlocks]);
  return createElement(HubModuleContext.Provider, { value }, children);
}

/** What the hub knows about this page; absent on pages that are not entries. */
export function useEntry(): EntryProps | undefined {
  return useContext(HubModuleContext).trowel;
}

/** The rendered blocks of a playbook, in the order of `module` in its part. */
export function useEntryBlocks(): readonly ComponentType[] {
  return useContext(HubModuleContext).trowelBlocks ?? [];
}
