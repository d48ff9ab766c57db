const query = /[?&]trowel-block=(\d+)-(\d+)/;
const closing = /^---[ \t]*$/;
/** Lines of the page that a block may need: imports, exports, link definitions and footnotes. */
const shared = /^(?:import\s|export\s|\[[^\]]+\]:\s)/;

/**
 * Leaves only one block of a page, for a playbook. The other lines are blanked, not cut, so that messages name the right
 * line. Returns nothing, with a warning, when the block has moved because the page was edited. The next build finds it.
 * @this {import('webpack').LoaderContext<object>}
 */
export default function blockLoader(text) {
  const [, first, last] = query.exec(this.resourceQuery) ?? [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const from = Number(first) - 1;
  const to = Number(last) - 1;
  const isBlock = /^[ \t>]*:{3,}[ \t]*[a-z]+/.test(lines[from] ?? '') && to < lines.length;
  if (!isBlock) {
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
