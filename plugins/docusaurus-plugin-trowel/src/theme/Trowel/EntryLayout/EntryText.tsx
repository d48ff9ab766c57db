import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { MDXProvider } from '@mdx-js/react';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import { Children, type ComponentProps, isValidElement, type ReactNode } from 'react';

const components = { h1: LaterTitle };

/** Shows the page's own text without its title, which is in the header above. */
export function EntryText({ children }: { readonly children: ReactNode }) {
  return (
    <div className="theme-doc-markdown markdown">
      <MDXContent>
        <MDXProvider components={components}>{children}</MDXProvider>
      </MDXContent>
    </div>
  );
}

/** Leaves out the first-level heading that is the title, and turns any other into a second-level one. */
function LaterTitle(props: Omit<ComponentProps<'h1'>, 'ref'>) {
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
