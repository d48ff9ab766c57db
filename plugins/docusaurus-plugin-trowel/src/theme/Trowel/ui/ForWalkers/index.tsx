import Head from '@docusaurus/Head';
import type { Props } from '@theme/Trowel/ui/ForWalkers';
import { cardsFiller, walkingScript } from 'docusaurus-plugin-trowel/progress';
import { toWalkersStyle, walkersAttribute } from 'docusaurus-plugin-trowel/shared';
import type { ReactNode } from 'react';

/**
 * Shows something only to those who walk a path; with `others`, only to those who do not. Without `path`, any path counts. The page has
 * both, and a style chooses before it is first shown. With `filled`, its texts are there by then, too: nothing moves when the scripts come.
 */
export default function ForWalkers({ path = '', others = false, filled = false, children }: Props): ReactNode {
  return (
    <>
      <Head>
        <script>{walkingScript}</script>
      </Head>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a style has no escapes but its own, and those are made. */}
      <style dangerouslySetInnerHTML={{ __html: toWalkersStyle(path) }} />
      <div {...{ [walkersAttribute]: others ? `!${path}` : path }}>{children}</div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: always the same text. */}
      {filled && <span hidden dangerouslySetInnerHTML={cardsFiller} />}
    </>
  );
}
