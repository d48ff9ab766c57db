import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { MDXProvider } from '@mdx-js/react';
import Heading from '@theme/Heading';
import MDXComponents from '@theme/MDXComponents';
import MDXContent from '@theme/MDXContent';
import { useEntryPieces } from 'docusaurus-plugin-trowel/client';
import type { EntryProps } from 'docusaurus-plugin-trowel/props';
import { Children, type ComponentProps, type ComponentType, isValidElement, type ReactNode, useMemo } from 'react';

const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
type HeadingProps = Omit<ComponentProps<'h1'>, 'ref'>;

interface EntryTextProps {
  readonly entry: EntryProps;
  /** The headings of the text, without those that the hub adds. */
  readonly toc: readonly { readonly id: string }[];
  readonly children: ReactNode;
}

/**
 * Shows the page's own text without its title, which is in the header above. What the kind has for that place is shown
 * between the introduction and the first heading.
 */
export function EntryText({ entry: { part }, toc, children }: EntryTextProps) {
  const { Lead } = useEntryPieces();
  const lead = useMemo(() => Lead && part && <Lead part={part} />, [Lead, part]);
  const firstHeading = toc[0]?.id;
  const components = useMemo(
    () => ({ h1: LaterTitle, ...(lead && firstHeading !== undefined ? insertLead(lead, firstHeading) : {}) }),
    [lead, firstHeading],
  );
  return (
    <>
      <div className="theme-doc-markdown markdown">
        <MDXContent>
          <MDXProvider components={components}>{children}</MDXProvider>
        </MDXContent>
      </div>
      {firstHeading === undefined && lead}
    </>
  );
}

/** Makes the components of headings, of which the first one has the lead above it. */
function insertLead(lead: ReactNode, firstHeading: string): Record<string, ComponentType<HeadingProps>> {
  return Object.fromEntries(
    levels.map((level) => {
      const Own = (MDXComponents[level] ?? level) as ComponentType<HeadingProps>;
      return [
        level,
        (props: HeadingProps) => (
          <>
            {props.id === firstHeading && lead}
            <Own {...props} />
          </>
        ),
      ];
    }),
  );
}

/** Leaves out the first-level heading that is the title, and turns any other into a second-level one. */
function LaterTitle(props: HeadingProps) {
  const { contentTitle } = useDoc();
  return toText(props.children) === contentTitle ? null : <Heading {...props} as="h2" />;
}

function toText(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (isValidElement<{ children?: ReactNode }>(child)) return toText(child.props.children);
      return typeof child === 'string' || typeof child === 'number' ? String(child) : '';
    })
    .join('');
}
