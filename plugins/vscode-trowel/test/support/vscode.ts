import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as own from './vscodeClasses.ts';
import { readVscodeNames } from './vscodeNames.ts';

type Shown = {
  readonly uri: own.Uri;
  readonly fileName: string;
  readonly languageId: string;
  readonly version: number;
};

/** How the editor is opened. */
interface Opened {
  readonly folder: string;
  /** The settings of the section `trowel`. */
  readonly settings: Record<string, unknown>;
  /** What the user answers when an input or a list is shown: the text, or that of the item. */
  readonly answers?: readonly string[];
}

/** A view of an extension’s own. */
interface View {
  title: string;
  readonly options: object;
  readonly webview: { html: string };
}

/** VS Code without its windows: what an extension does to it can be read, and what it registers can be asked. */
export function createVscode({ folder, settings, answers = [] }: Opened) {
  const { classes, enums } = readVscodeNames();
  const commands = new Map<string, (...given: unknown[]) => unknown>();
  const providers = new Map<string, unknown>();
  const events = new Map<string, own.EventEmitter>();
  const collections = new Map<string, readonly own.Diagnostic[]>();
  const did: (readonly unknown[])[] = [];
  const views: View[] = [];
  const said: string[] = [];
  const waiting = [...answers];
  const documents: Shown[] = [];
  const eventOf = (name: string): own.EventEmitter => {
    const event = events.get(name) ?? new own.EventEmitter();
    events.set(name, event);
    return event;
  };
  /** Adds to a namespace all its events and all that registers a provider. */
  const complete = (given: object) =>
    new Proxy(given as Record<string, unknown>, {
      get(target, name: string) {
        if (name in target) return target[name];
        if (/^on[A-Z]/.test(name)) return eventOf(name).event;
        if (/^register/.test(name))
          return (_: unknown, provider: unknown) => {
            providers.set(name, provider);
            return new own.Disposable(() => providers.delete(name));
          };
        return undefined;
      },
    });
  const say = async (message: string) => void said.push(message);
  const answer = async () => waiting.shift();
  const channel = complete({});
  const module = {
    ...Object.fromEntries(classes.map((name) => [name, class {}])),
    ...Object.fromEntries(enums),
    ...own,
    ...own.otherClasses,
    version: '1.101.0',
    env: { appName: 'Test', language: 'en' },
    languages: complete({
      match: () => 10,
      createDiagnosticCollection: () => ({
        set: (uri: own.Uri, all: readonly own.Diagnostic[] | undefined) => collections.set(uri.toString(), all ?? []),
        delete: (uri: own.Uri) => collections.delete(uri.toString()),
        clear: () => collections.clear(),
        has: () => false,
        dispose: () => collections.clear(),
      }),
    }),
    commands: {
      registerCommand(name: string, run: (...given: unknown[]) => unknown) {
        // As VS Code does.
        if (commands.has(name)) throw new Error(`command '${name}' already exists`);
        commands.set(name, run);
        return new own.Disposable(() => commands.delete(name));
      },
      executeCommand: async (name: string, ...given: unknown[]) => {
        did.push([name, ...given]);
        return commands.get(name)?.(...given);
      },
    },
    window: complete({
      activeTextEditor: undefined as unknown,
      visibleTextEditors: [],
      tabGroups: complete({ all: [] }),
      createOutputChannel: () => channelOf(),
      showInformationMessage: say,
      showWarningMessage: say,
      showErrorMessage: say,
      showInputBox: answer,
      showQuickPick: async (items: readonly { readonly label: string }[]) => {
        const wanted = waiting.shift();
        return items.find(({ label }) => label === wanted);
      },
      showTextDocument: async (uri: own.Uri) => void did.push(['show', uri.toString()]),
      createWebviewPanel: (_: string, title: string, where: object, options: object) => {
        const nothing = () => undefined;
        const view = {
          title,
          where,
          options,
          webview: { html: '' },
          onDidDispose: nothing,
          reveal: nothing,
          dispose: nothing,
        };
        views.push(view);
        return view;
      },
      withProgress: (_: unknown, work: (...given: unknown[]) => unknown) =>
        work({ report: () => undefined }, new own.CancellationTokenSource().token),
    }),
    workspace: complete({
      workspaceFolders: [{ uri: own.Uri.file(folder), name: path.basename(folder), index: 0 }],
      textDocuments: documents,
      notebookDocuments: [],
      getConfiguration: () => toConfiguration(settings),
      getWorkspaceFolder: () => ({ uri: own.Uri.file(folder) }),
      createFileSystemWatcher: () => Object.assign(complete({}), { dispose: () => undefined }),
      applyEdit: async (edit: own.WorkspaceEdit) => {
        did.push(['edit', edit]);
        return true;
      },
    }),
    notebooks: complete({}),
  };
  function channelOf() {
    const write = (line: string) => void said.push(String(line));
    const kinds = ['append', 'appendLine', 'info', 'warn', 'error', 'debug', 'trace'];
    const writers = Object.fromEntries(kinds.map((kind) => [kind, write]));
    return Object.assign(channel, { ...writers, logLevel: 3, show: () => undefined, dispose: () => undefined });
  }
  return {
    module,
    commands,
    providers,
    collections,
    did,
    views,
    said,
    settings,
    fire: (event: string, with_: unknown) => eventOf(event).fire(with_),
    /** Opens a file, and puts the cursor into one of its lines. */
    show(file: string, line = 0) {
      const uri = own.Uri.file(path.join(folder, file));
      const text = readFileSync(uri.fsPath, 'utf8');
      const document = {
        uri,
        fileName: uri.fsPath,
        languageId: 'plaintext',
        version: 1,
        isClosed: false,
        lineCount: text.split('\n').length,
        getText: () => text,
      };
      documents.push(document);
      Object.assign(module.window, {
        activeTextEditor: { document, selection: { active: new own.Position(line, 0) } },
      });
      eventOf('onDidOpenTextDocument').fire(document);
      return document;
    },
  };
}

/** Settings are read whole, or one by one, with or without their section. */
function toConfiguration(settings: Record<string, unknown>) {
  const get = (name: string) => settings[name.replace(/^trowel\.?/, '')] ?? (name === 'trowel' ? settings : undefined);
  return { ...settings, get, has: (name: string) => get(name) !== undefined, inspect: () => undefined };
}
