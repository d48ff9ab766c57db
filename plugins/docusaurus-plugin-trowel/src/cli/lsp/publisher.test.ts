import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Connection, Diagnostic, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createPublisher } from './publisher.ts';

const uri = 'file:///hub/docs/a.md';
const wrong = (message: string): Diagnostic => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  message,
});

test('a page that is closed before the hub is read again has its problems listed as those of a closed page', async () => {
  const told: string[] = [];
  const open = new Map<string, TextDocument>();
  const { publish, renew, clear } = createPublisher({
    connection: {
      sendDiagnostics: ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) =>
        told.push(diagnostics.map(({ message }) => message).join()),
    } as unknown as Connection,
    documents: { get: (one: string) => open.get(one), all: () => [...open.values()] } as TextDocuments<TextDocument>,
    find: () => [wrong('open')],
    findClosed: () => (open.has(uri) ? [] : [[uri, [wrong('closed')]]]),
    isOpen: (one) => open.has(one),
  });
  renew();
  await setImmediate();
  const document = TextDocument.create(uri, 'markdown', 1, 'A.\n');
  open.set(uri, document);
  publish(document);
  await setImmediate();
  open.delete(uri);
  clear(document);
  expect(told).toEqual(['closed', 'open', '', 'closed']);
});
