import type { WorkspaceConfiguration } from 'vscode';

/** What can be set. The server says what each means. */
const names = ['content', 'hub', 'level', 'problems', 'server'] as const;

/** The settings of a folder. Those that are not set are empty or absent. */
export type Settings = { readonly [Name in (typeof names)[number]]?: string };

/** Reads the settings of the section `trowel`. */
export function readSettings(configuration: Pick<WorkspaceConfiguration, 'get'>): Settings {
  return Object.fromEntries(names.map((name) => [name, configuration.get<string>(name)]));
}
