import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { createSayOnce } from './sayOnce.ts';
import { type LspSettings, readSettings } from './settings.ts';
import { unref } from './unref.ts';
import type { World } from './world.ts';

/** The section of an editor's configuration. */
const section = 'trowel';
/** How long an editor may take to answer what it is set to, in milliseconds. */
const patience = 2000;

/** How the server is set: by its command line, by the editor when it began, and by the editor's configuration, which counts most. */
export interface ClientSettings {
  readonly of: (folder: string) => Promise<LspSettings>;
  /** Takes what an editor has sent by itself: the section, or a configuration with it. */
  readonly take: (sent: unknown) => void;
  readonly begin: (options: unknown) => void;
  /** Asks to be told of changes. */
  readonly register: () => void;
}

/** Makes the settings of a session. What is not understood is said once, and left out. */
export function createClientSettings(
  defaults: LspSettings,
  {
    connection,
    client,
    toUri,
  }: Pick<World, 'toUri'> & { readonly connection: Connection; readonly client: () => Client },
): ClientSettings {
  let initial: LspSettings = {};
  let pushed: LspSettings = {};
  const say = createSayOnce(connection);
  const read = (sent: unknown): LspSettings => {
    const { settings, faults } = readSettings(sent);
    for (const fault of faults) say(fault);
    return settings;
  };
  const pull = async (folder: string): Promise<LspSettings> => {
    if (!client().hasConfiguration) return {};
    const scopeUri = toUri(folder);
    const asked = connection.workspace.getConfiguration({ scopeUri, section }).then(read, () => ({}));
    // Some editors say that they have a configuration, and never answer.
    const late = new Promise<LspSettings>((resolve) => {
      unref(setTimeout(() => resolve({}), patience));
    });
    return Promise.race([asked, late]);
  };
  return {
    of: async (folder) => ({ ...defaults, ...initial, ...pushed, ...(await pull(folder)) }),
    take(sent) {
      const whole = typeof sent === 'object' && sent !== null ? (sent as Record<string, unknown>) : {};
      pushed = read(section in whole ? whole[section] : whole);
    },
    begin(options) {
      initial = read(options);
    },
    register() {
      if (client().canRegisterConfiguration)
        connection.client.register(DidChangeConfigurationNotification.type, { section }).catch(() => undefined);
    },
  };
}
