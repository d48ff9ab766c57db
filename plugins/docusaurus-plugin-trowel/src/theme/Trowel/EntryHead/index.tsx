import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { Props } from '@theme/Trowel/EntryHead';
import { kindsLabel, toJsonLd, toScriptText, useHasJsonLd } from 'docusaurus-plugin-trowel/client';
import type { ReactNode } from 'react';

/** Says in the head of a page, for programs, where its Markdown is and what it is. Nothing of it is seen. */
export default function EntryHead({
  entry,
  description,
  modified,
  breadcrumbs = false,
  article = true,
}: Props): ReactNode {
  const { siteConfig, i18n } = useDocusaurusContext();
  const hasJsonLd = useHasJsonLd() && article;
  const data = hasJsonLd
    ? toJsonLd(entry, {
        url: siteConfig.url,
        baseUrl: siteConfig.baseUrl,
        siteTitle: siteConfig.title,
        language: i18n.currentLocale,
        description,
        modified,
        indexTitle: breadcrumbs ? kindsLabel(entry.self.kind) : undefined,
      })
    : [];
  return (
    <Head>
      {entry.markdown && <link rel="alternate" type="text/markdown" href={entry.markdown} />}
      {data.map((one, at) => (
        <script key={String(at)} type="application/ld+json">
          {toScriptText(one)}
        </script>
      ))}
    </Head>
  );
}
