import type { Props as AdmonitionProps } from '@theme/Admonition';
import { type ComponentType, createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import type { BlockType } from '../content/blockTypes.ts';
import type { EntryProps } from '../site/props.ts';
import type { ContentsItem } from './contents.ts';

/** The props of a block: those of an admonition, with the type of the block. */
export type BlockProps = Omit<AdmonitionProps, 'type'> & {
  readonly type: BlockType;
  /** Whether only its text is shown: what it is and its title stand above it already. */
  readonly isBare?: boolean;
};

/** The props of what asks an explain-back check, below its question. */
export interface CheckComponentProps {
  /** The id of the check. */
  readonly check: string;
  /** The id of the element that has the question. */
  readonly questionId: string;
  /** The history. */
  readonly children: ReactNode;
}

/** The props of what a step block has below its text. */
export interface StepToolsProps {
  /** The path on whose page it stands. */
  readonly entry: EntryProps;
  /** The id of the block. */
  readonly block: string;
}

/** The props of what plays a dialogue, below its title. */
export interface DialogueComponentProps {
  /** The beginning of the anchors of its turns. */
  readonly id: string;
  /** What its Markdown became: scene, choices and turns. */
  readonly children: ReactNode;
}

/** Components that only some pages need. A page's module brings those that the page needs. */
export interface Pieces {
  /** Draws what the entry's kind adds. */
  readonly Part?: ComponentType<{ readonly part: NonNullable<EntryProps['part']> }>;
  /** Draws what belongs before the first heading of the text. */
  readonly Lead?: ComponentType<{ readonly part: NonNullable<EntryProps['part']> }>;
  /** List the headings of `Lead` and of `Part`. */
  readonly leadContents?: (part: NonNullable<EntryProps['part']>) => readonly ContentsItem[];
  readonly partContents?: (part: NonNullable<EntryProps['part']>) => readonly ContentsItem[];
  /** Draws the blocks of the page, or those that a playbook collects. */
  readonly Block?: ComponentType<BlockProps>;
  /** Asks the explain-back checks of the page. */
  readonly Check?: ComponentType<CheckComponentProps>;
  /** Draws the tick of a step block. */
  readonly StepTools?: ComponentType<StepToolsProps>;
  /** Says at the foot of the page what a retrospective or feedback changed about it. */
  readonly ChangedAfter?: ComponentType<{ readonly entry: EntryProps }>;
  /** Plays the dialogues of the page. */
  readonly Dialogue?: ComponentType<DialogueComponentProps>;
  /** Draws the page's place in the onboarding paths that it is a step of. */
  readonly StepBar?: ComponentType<{ readonly entry: EntryProps; readonly place: 'above' | 'below' }>;
  /** Draw the notes above the page's text: that it is superseded, that a reason for it is gone. */
  readonly notes?: readonly ComponentType<{ readonly entry: EntryProps }>[];
}

/** What the hub adds to a Markdown module: the page's entry, its components, and the rendered blocks of a playbook. */
export interface HubModule {
  readonly trowel?: EntryProps;
  readonly trowelPieces?: Pieces;
  readonly trowelBlocks?: readonly ComponentType[];
}

const none: HubModule = {};
const HubModuleContext = createContext<HubModule>(none);

/** The key under which a page's module keeps what the hub adds, in its front matter. `lib/entry-loader.mjs` writes it. */
const key = Symbol.for('docusaurus-plugin-trowel');

/**
 * Returns what the hub adds to a docs page. It comes with the front matter, because Docusaurus gives that to all components of
 * the page, and the module itself only to the page's outermost one, which a site can replace.
 */
export function toHubModule(frontMatter: object): HubModule {
  return (Reflect.get(frontMatter, key) as HubModule | undefined) ?? none;
}

/** Gives the components of a page what the hub adds to its module. */
export function EntryProvider({ content, children }: { readonly content: HubModule; readonly children: ReactNode }) {
  const { trowel, trowelPieces, trowelBlocks } = content;
  const value = useMemo(() => ({ trowel, trowelPieces, trowelBlocks }), [trowel, trowelPieces, trowelBlocks]);
  return createElement(HubModuleContext.Provider, { value }, children);
}

/** Returns the props of the page's entry; absent on pages that are not entries. */
export function useEntry(): EntryProps | undefined {
  return useContext(HubModuleContext).trowel;
}

/** Says whether a component above gives the page's entry, if it has one. */
export function useHasEntryProvider(): boolean {
  return useContext(HubModuleContext) !== none;
}

/** Returns the components that the page's module brings. */
export function useEntryPieces(): Pieces {
  return useContext(HubModuleContext).trowelPieces ?? {};
}

/** Returns the rendered blocks of a playbook, in the order of `module` in its part. */
export function useEntryBlocks(): readonly ComponentType[] {
  return useContext(HubModuleContext).trowelBlocks ?? [];
}

/** Shows the notes about an entry. */
export function EntryNotes({ entry }: { readonly entry: EntryProps }): ReactNode {
  return useEntryPieces().notes?.map((Note, key) => createElement(Note, { key, entry }));
}
