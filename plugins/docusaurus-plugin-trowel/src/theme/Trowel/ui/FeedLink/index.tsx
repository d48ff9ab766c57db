import Head from '@docusaurus/Head';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/Trowel/ui/FeedLink';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Links to the feed of a page, for readers of feeds and, in the page's head, for their programs. Nothing where there is no feed. */
export default function FeedLink({ feed, title, label }: Props): ReactNode {
  if (feed === undefined) return null;
  const inFormat = (extension: string) => feed.replace(/\.xml$/, `.${extension}`);
  return (
    <>
      <Head>
        <link rel="alternate" type="application/atom+xml" href={feed} title={title} />
        <link rel="alternate" type="application/rss+xml" href={inFormat('rss')} title={title} />
        <link rel="alternate" type="application/feed+json" href={inFormat('json')} title={title} />
      </Head>
      <a className={styles.link} href={feed}>
        {label ?? translate({ id: 'theme.trowel.feed.link', message: 'Feed' })}
      </a>
    </>
  );
}
