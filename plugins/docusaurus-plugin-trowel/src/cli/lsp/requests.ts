import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { whyCommand } from './codeLenses.ts';
import { toLocations, toPlainHover } from './convert.ts';
import { addressEdits } from './editAddresses.ts';
import type { Feature, OpenFile } from './feature.ts';
import { featureOf } from './featureOf.ts';
import { answerKinds, answerNewPage, kindsCommand, newPageCommand } from './pageCommand.ts';
import type { createPageWait } from './pageWait.ts';
import { readWhyArguments, showWhy } from './showWhy.ts';
import type { Workspaces } from './workspaces.ts';
import type { World } from './world.ts';

interface Surroundings {
  readonly connection: Connection;
  readonly client: () => Client;
  /** Finds an open file; `undefined` where no hub speaks of it. */
  readonly find: (at: { readonly uri: string }) => OpenFile | undefined;
  readonly pageWait: Pick<ReturnType<typeof createPageWait>, 'until'>;
  readonly workspaces: Pick<Workspaces, 'all' | 'of' | 'settled'>;
  readonly world: Pick<World, 'today' | 'toFile'>;
}

/** Answers what an editor asks about an open file, and the commands. */
export function answerRequests({ connection, client, find, pageWait, workspaces, world }: Surroundings): void {
  /** Asks the feature for a file; returns `null`, the protocol's nothing, where there is no answer. */
  const ask = <Answer>(
    at: { readonly uri: string },
    answer: (feature: Feature, open: OpenFile) => Answer | undefined,
  ): Answer | null => {
    const open = find(at);
    return (open && answer(featureOf(open), open)) ?? null;
  };
  /** The same, once a page that was just opened is read. */
  const askInTime = async <Answer>(
    at: { readonly uri: string },
    token: CancellationToken,
    answer: (feature: Feature, open: OpenFile) => Answer | undefined,
  ): Promise<Answer | null> => {
    const file = world.toFile(at.uri);
    if (file !== undefined)
      await pageWait.until(() => ({ file, find: () => find(at), workspace: workspaces.of(file) }), token);
    return ask(at, answer);
  };
  const addressFor = ({ openFiles }: OpenFile) =>
    addressEdits(openFiles(), { toFile: world.toFile, takesVersions: client().takesVersions });
  connection.onHover(async ({ textDocument, position }, token) => {
    const hover = await askInTime(textDocument, token, (feature, open) => feature.hover?.(open, position));
    return hover && !client().showsMarkdown ? toPlainHover(hover) : hover;
  });
  connection.onDefinition(({ textDocument, position }) => {
    const links = ask(textDocument, (feature, open) => feature.definition?.(open, position));
    return links && !client().takesLinks ? toLocations(links) : links;
  });
  connection.onReferences(async ({ textDocument, position }, token, progress) => {
    // It reads all tracked files, where there are many for seconds.
    progress.begin('Finding the code that pages govern', undefined, undefined, true);
    const work = { token, report: (message: string) => progress.report(message) };
    return orCancelled(token, async () =>
      ask(textDocument, (feature, open) => feature.references?.(open, position, work)),
    ).finally(() => progress.done());
  });
  connection.onCodeLens(({ textDocument }) => ask(textDocument, (feature, open) => feature.lenses?.(open)));
  connection.onCodeAction(({ textDocument, range, context }, token) =>
    askInTime(textDocument, token, (feature, open) => {
      const address = addressFor(open);
      return feature
        .actions?.(open, range, context)
        .map((one) => (one.edit ? { ...one, edit: address(one.edit) } : one));
    }),
  );
  connection.onCompletion(({ textDocument, position }, token) =>
    askInTime(textDocument, token, (feature, open) => feature.completion?.(open, position)),
  );
  connection.onPrepareRename(({ textDocument, position }) =>
    ask(textDocument, (feature, open) => feature.renameable?.(open, position)),
  );
  connection.onRenameRequest(({ textDocument, position, newName }, token) =>
    orCancelled(token, async () =>
      ask(textDocument, async (feature, open) => {
        // Before the first text is read: who goes on typing gets no edit of an older text.
        const address = addressFor(open);
        const edit = await feature.rename?.(open, position, newName, token);
        return edit && address(edit);
      }),
    ),
  );
  connection.onDocumentSymbol(({ textDocument }, token) =>
    askInTime(textDocument, token, (feature, open) => feature.symbols?.(open)),
  );
  /** Finds the hub that a command is about, once it is read: that of a file, or else the first. */
  const findHub = async (given: unknown) => {
    await workspaces.settled();
    const uri = (given as { readonly uri?: unknown } | undefined)?.uri;
    const file = typeof uri === 'string' ? world.toFile(uri) : undefined;
    const own = file === undefined ? undefined : workspaces.of(file);
    for (const workspace of own ? [own] : workspaces.all()) {
      await workspace.hub.tried;
      const known = workspace.known();
      if (known) return known;
    }
    return undefined;
  };
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (command === newPageCommand || command === kindsCommand) {
      const known = await findHub(given?.[0]);
      if (!known) return null;
      if (command === kindsCommand) return answerKinds({ known });
      return answerNewPage(given?.[0], { known, today: world.today }) ?? null;
    }
    const why = command === whyCommand ? readWhyArguments(given) : undefined;
    const open = why && find(why);
    return open ? showWhy(why, open, { connection, client: client() }) : null;
  });
}

/** Returns the answer of work that takes a while; of a request that was cancelled meanwhile, the protocol's error: half an answer is none. */
async function orCancelled<Answer>(
  token: CancellationToken,
  work: () => Promise<Answer>,
): Promise<Answer | ResponseError<void>> {
  const cancelled = () => new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'Cancelled.');
  try {
    const answer = await work();
    return token.isCancellationRequested ? cancelled() : answer;
  } catch (error) {
    if (token.isCancellationRequested) return cancelled();
    throw error;
  }
}
