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
  }
%>`;

const list = `<% if (it.laterScripts.length) { %><meta name="${listName}" content="<%= it.laterScripts.map((script) => it.baseUrl + script).join(' ') %>"><% } %>`;

/**
 * Changes a site's template so that its pages load only the early script, and list the others for it. Undefined when the
 * template has no head to list them in.
 */
export function listScripts(template: string): string | undefined {
  const head = /<\/head>/i;
  // Docusaurus trims the template, so that a page begins with its doctype.
  return head.test(template) ? `${split}${template.trim().replace(head, (end) => `${list}${end}`)}` : undefined;
}
