const query = /[?&]trowel-block=(\d+)-(\d+)/;
const closing = /^---[ \t]*$/;
/** What a block may need of the rest of its page: imports, link definitions and footnotes. */
const shared = /^(?:import\s|export\s|\[[^\]]+\]:\s)/;

/**
 * Leaves of a page only one block, for a playbook: the other lines are blanked, not cut, so that messages still name
 * the right line. A block that is not where it was (the page is being edited) renders nothing; the next build knows better.
 * @this {import('webpack').LoaderContext<object>}
 */
export default function blockLoader(text) {
  const [, first, last] = query.exec(this.resourceQuery) ?? [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const from = Number(first) - 1;
  const to = Number(last) - 1;
  const isThere = /^[ \t>]*:{3,}[ \t]*[a-z]+/.test(lines[from] ?? '') && to < lines.length;
  if (!isThere) {
    this.emitWarning(
      new Error(
        `No block stands at line ${first} of ${this.resourcePath} any more; it is left out of the playbook until the next build.`,
      ),
    );
    return '';
  }
  const frontMatterEnd = lines[0] === '---' ? lines.findIndex((line, index) => index > 0 && closing.test(line)) : -1;
  return lines
    .map((line, index) => (index <= frontMatterEnd || (index >= from && index <= to) || shared.test(line) ? line : ''))
    .join('\n');
}
