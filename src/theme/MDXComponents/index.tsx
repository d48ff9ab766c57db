import MDXComponents from '@theme-original/MDXComponents';
import { Table } from './Table.tsx';

/** What Markdown becomes on this site. */
export default { ...MDXComponents, table: Table };
