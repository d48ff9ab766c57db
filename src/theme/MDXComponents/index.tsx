import MDXComponents from '@theme-original/MDXComponents';
import { Table } from './Table.tsx';

/** The components that Markdown becomes on this site. */
export default { ...MDXComponents, table: Table };
