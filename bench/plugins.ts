import path from 'node:path';
import { packPlugin, pluginFromSource, unpackPlugin } from './plugin.ts';
import { root, type Session } from './session.ts';
import type { OwnPlugin, PluginForm } from './site.ts';

/** The compared sites: without this project's plugins or with earlier ones, with the light one alone, and with both. */
export type Variant = 'base' | 'light' | 'hub';

/** The plugins of each compared site. */
export type Plugins = Readonly<Record<Variant, readonly PluginForm[]>>;

interface PluginsInput {
  /** Whether to use the plugins from source instead of their packages. */
  readonly source: boolean;
  /** Other packages of the plugins, for the base site. */
  readonly before?: readonly string[];
  readonly trowelOptions: NonNullable<PluginForm['options']>;
}

/** Packs the plugins, and gives each the options that a hub has. */
export async function openPlugins(
  { source, before = [], trowelOptions }: PluginsInput,
  session: Session,
): Promise<Plugins> {
  const { temp, npm, signal, say } = session;
  say(source ? 'the plugins from source' : 'packing the plugins');
  const open = (name: OwnPlugin) =>
    source ? pluginFromSource(root, name) : packPlugin({ name, root, folder: path.join(temp, 'packed'), npm, signal });
  const trowel = { ...(await open('docusaurus-plugin-trowel')), options: trowelOptions };
  const light = { ...(await open('docusaurus-plugin-light')), options: { flat: true, hydrate: 'interaction' } };
  const earlier: PluginForm[] = [];
  for (const tarball of before) {
    const folder = path.join(temp, 'before');
    const form = await unpackPlugin({ root, folder, tarball: path.resolve(tarball), signal });
    const { options } = [trowel, light].find(({ name }) => name === form.name) ?? {};
    earlier.push({ ...form, options });
  }
  const early = toEarly(source ? path.join(root, 'plugins', 'docusaurus-plugin-trowel', 'src', 'early') : undefined);
  return { base: earlier, light: [light], hub: [trowel, { ...light, options: { ...light.options, early } }] };
}

/** Returns Trowel's early parts as a hub names them: from a folder with their source, or from the package. */
function toEarly(source: string | undefined) {
  const find = (part: string, file: string) =>
    source === undefined ? `docusaurus-plugin-trowel/early${part}` : path.join(source, file);
  return [find('', 'index.ts'), { module: find('/ticks', 'ticks.ts'), where: 'data-trowel-progress' }];
}
