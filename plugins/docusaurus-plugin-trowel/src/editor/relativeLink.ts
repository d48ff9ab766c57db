/** Returns the link from one page's file to another's, as Markdown writes it. */
export function relativeLink(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let common = 0;
  while (common < folders.length && common < parts.length - 1 && folders[common] === parts[common]) common++;
  const up = '../'.repeat(folders.length - common);
  return `${up === '' ? './' : up}${parts.slice(common).map(encodeURI).join('/')}`.replaceAll(
    /[()]/g,
    encodeURIComponent,
  );
}
