import {
  ErrorCodes,
  type Message,
  type MessageStrategy,
  type MessageWriter,
  type RequestMessage,
} from 'vscode-languageserver/node';

/** Answers what the protocol does not allow with the errors that it names: requests before `initialize`, a second one, and after `shutdown`. */
export function createStrictProtocol(writer: MessageWriter): MessageStrategy {
  let stage: 'new' | 'open' | 'shut' = 'new';
  return {
    handleMessage(message: Message, next: (message: Message) => void) {
      const { method, id } = message as Partial<RequestMessage>;
      const refuse = (code: number, text: string) => {
        // A notification is dropped, as the protocol says.
        if (id !== undefined) void writer.write({ jsonrpc: '2.0', id, error: { code, message: text } } as Message);
      };
      if (method === undefined || method === 'exit') return next(message);
      if (stage === 'shut') return refuse(ErrorCodes.InvalidRequest, 'The server is shut down.');
      if (method === 'initialize') {
        if (stage === 'open') return refuse(ErrorCodes.InvalidRequest, 'The server is initialized already.');
        stage = 'open';
      } else if (stage === 'new') return refuse(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
      if (method === 'shutdown') stage = 'shut';
      return next(message);
    },
  };
}
