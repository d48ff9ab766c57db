const fence = /^---[ \t]*\n/;
// Docusaurus does not end front matter at YAML's own `...`, so neither do we.
const closing = /^---[ \t]*$/m;

/** Splits a page into the YAML of its front matter and its body. `none` and `unclosed` are about the front matter. */
export function splitPage(text: string): { readonly yaml: string; readonly body: string } | 'none' | 'unclosed' {
  const opening = fence.exec(text);
  if (!opening) return 'none';
  const start = opening[0].length;
  const end = closing.exec(text.slice(start));
  if (!end) return 'unclosed';
  const rest = text.slice(start + end.index + end[0].length);
  return { yaml: text.slice(start, start + end.index), body: rest.startsWith('\n') ? rest.slice(1) : rest };
}
