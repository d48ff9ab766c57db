import type { ConfigureWebpackUtils, Plugin } from '@docusaurus/types';

/** A bundler's configuration as Docusaurus has built it. A half changes it in place, since merging can only add. */
export type BundlerConfig = Parameters<NonNullable<Plugin['configureWebpack']>>[0];

/** One half of the plugin: the hooks of Docusaurus in which it takes part. */
export interface Half {
  /** Changes the configuration of the client's or the server's bundler in place. */
  readonly configureBundler?: (config: BundlerConfig, isServer: boolean, utils: ConfigureWebpackUtils) => void;
  readonly getClientModules?: Plugin['getClientModules'];
  readonly injectHtmlTags?: Plugin['injectHtmlTags'];
  readonly postBuild?: Plugin['postBuild'];
}
