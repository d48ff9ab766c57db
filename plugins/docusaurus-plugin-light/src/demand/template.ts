import type { Entry } from './entry.ts';

/** The name of the bundler's entry for the early script. Its file is known by it among a page's scripts. */
export const entryName = 'docusaurus-light';

/** The name of the meta tag that lists a page's other scripts. */
export const listName = 'docusaurus-light';

// Leaves the page's scripts alone if the early one is not among them, so that they run as Docusaurus means them to.
const split = `<%
  it.laterScripts = [];
  if ((it.scripts || []).some((script) => script.includes('${entryName}'))) {
    it.laterScripts = it.scripts.filter((script) => !script.includes('${entryName}'));
    it.scripts = it.scripts.filter((script) => script.includes('${entryName}'));
    {{where}}
  }
%>`;

const list = `<% if (it.laterScripts.length) { %><meta name="${listName}" content="<%= it.laterScripts.map((script) => it.baseUrl + script).join(' ') %>"><% } %>`;

/**
 * Changes a site's template so that its pages load only the early script, and list the others for it. Undefined when the
 * template has no head to list them in.
 */
export function listScripts(
  template: string,
  entries: readonly Pick<Entry, 'name' | 'where'>[] = [],
): string | undefined {
  const head = /<\/head>/i;
  // Docusaurus trims the template, so that a page begins with its doctype.
  if (!head.test(template)) return undefined;
  const begin = split.replace('{{where}}', () => entries.map(keepWhere).join(''));
  return `${begin}${template.trim().replace(head, (end) => `${list}${end}`)}`;
}

/** Leaves a script away from pages whose HTML has not the text that it is for. */
function keepWhere({ name, where }: Pick<Entry, 'name' | 'where'>): string {
  if (where === undefined) return '';
  // The template ends its code at these signs.
  const text = JSON.stringify(where).replaceAll('%>', '%\\u003e');
  return `if (!it.appHtml.includes(${text})) it.scripts = it.scripts.filter((script) => !script.includes('${name}.'));\n`;
}
