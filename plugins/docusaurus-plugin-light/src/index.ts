import type { LoadContext, Plugin } from '@docusaurus/types';
import { createDemand } from './demand/index.ts';
import { createFlat } from './flat/index.ts';
import type { LightOptions } from './options.ts';

export { type Options, parseOptions as validateOptions } from './options.ts';

/** Creates the plugin of its two halves: the flat list of pages, and JavaScript on demand. */
export default function light(context: LoadContext, options: LightOptions): Plugin {
  const halves = [createFlat(context, options), createDemand(context, options)];
  return {
    name: 'docusaurus-plugin-light',
    getClientModules: () => halves.flatMap((half) => half.getClientModules?.() ?? []),
    injectHtmlTags: (props) => {
      const all = halves.map((half) => half.injectHtmlTags?.(props));
      const join = (place: 'headTags' | 'preBodyTags' | 'postBodyTags') => all.flatMap((tags) => tags?.[place] ?? []);
      return { headTags: join('headTags'), preBodyTags: join('preBodyTags'), postBodyTags: join('postBodyTags') };
    },
    configureWebpack: (config, isServer, utils) => {
      for (const half of halves) half.configureBundler?.(config, isServer, utils);
      return {};
    },
    postBuild: async (props) => {
      for (const half of halves) await half.postBuild?.(props);
    },
  };
}
