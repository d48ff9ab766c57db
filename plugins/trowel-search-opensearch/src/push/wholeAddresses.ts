import type { PageLink, SentHub } from 'docusaurus-plugin-trowel/search-engine';

/** Writes the addresses of a hub's pages with the site before them, since other sites can find them. Each site takes its own address away again. */
export function toWholeAddresses(content: SentHub): SentHub {
  const { url } = content;
  if (!url) return content;
  const whole = <Page extends PageLink>(page: Page): Page => ({
    ...page,
    permalink: `${url.replace(/\/$/, '')}${page.permalink}`,
  });
  return {
    ...content,
    documents: (async function* () {
      for await (const document of content.documents)
        yield { ...whole(document), ...(document.replacedBy && { replacedBy: whole(document.replacedBy) }) };
    })(),
  };
}
